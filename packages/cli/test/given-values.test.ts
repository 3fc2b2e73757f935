import { expect, it } from "vitest";
import { runInProcess } from "./support/in-process.ts";

it.each([
  ["--database", ["sandbox", "--database", ""]],
  ["--world", ["sandbox", "--memory", "--world", ""]],
  ["--site", ["sandbox", "--memory", "--site", ""]],
  ["--secret-key-file", ["sign", "--secret-key-file", ""]],
  ["--usersig-file", ["doctor", "--usersig-file", ""]],
  ["--body", ["call", "group_get", "--body", ""]],
  ["--case", ["call", "group_get", "--case", ""]],
  ["--report", ["import", "friends.csv", "--report", ""]],
  ["--output", ["export", "owners.csv", "--output", ""]],
  ["the file", ["import", ""]],
  ["the owners", ["export", ""]],
  ["the file", ["world", "check", ""]],
  ["the file", ["world", "export", ""]],
])("refuses %s that is empty: %j", async (name, args) => {
  const { code, stdout, stderr } = await runInProcess(args);

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe(`chat-friends: ${name} is empty: give it a value, or leave it out\n`);
});

it.each([
  ["the file", "--secret-key-file", ["import", "-", "--secret-key-file", "-"]],
  ["the owners", "--secret-key-file", ["export", "-", "--secret-key-file", "-"]],
  ["--usersig-file", "--secret-key-file", ["doctor", "--secret-key-file", "-", "--usersig-file", "-"]],
  ["--body", "--secret-key-file", ["call", "group_get", "--body", "-", "--secret-key-file", "-"]],
  ["--world", "--secret-key-file", ["sandbox", "--memory", "--world", "-", "--secret-key-file", "-"]],
])("refuses standard input for both %s and %s", async (one, other, args) => {
  const { code, stdout, stderr } = await runInProcess(args);

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe(`chat-friends: ${one} and ${other} can't both be standard input: give one of them as a file\n`);
});

it("takes an empty word of a text", async () => {
  expect(await runInProcess(["explain", "30003", ""])).toMatchObject({ code: 0 });
});
