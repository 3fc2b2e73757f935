import { type OperationId, operations } from "@chat-friends/contract";
import { type Case, casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { createSandbox, defaultWorld } from "../../src/index.ts";
import { clock } from "../support/sandbox-with.ts";
import { send } from "../support/send.ts";

/** The cases that the source pages print; the others may have worlds of their own. */
const printed = ["basic", "complete", "partial_failure"];

const samples = Object.keys(operations).flatMap((operation) =>
  Object.entries<Case>(casesOf(operation as OperationId))
    .filter(([name]) => printed.includes(name))
    .flatMap(([, { request, response }]) => [request, response]),
);

/** Every text that stands under one of these names, at any depth. */
function textsUnder(names: RegExp, value: unknown, isUnder = false): string[] {
  if (typeof value === "string") return isUnder ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsUnder(names, inner, Array.isArray(value) ? isUnder : names.test(name)),
  );
}

const userIDs = new Set(textsUnder(/^(From|To|Fail)_Account$/, samples));
const tags = new Set(textsUnder(/^(Tag|TagList)$/, samples));
const custom = [...tags].filter((tag) => tag.includes("_Custom_"));

it("has every UserID of the source pages' samples", () => {
  expect(Object.keys(defaultWorld.accounts ?? {})).toEqual(expect.arrayContaining([...userIDs]));
  expect(userIDs.size).toBeGreaterThan(8);
  expect(defaultWorld.accounts).not.toHaveProperty("nobody");
});

it("declares every custom field of the source pages' samples", () => {
  const { customFriendFields = [], customProfileFields = [] } = defaultWorld;

  expect([...customFriendFields, ...customProfileFields]).toEqual(expect.arrayContaining(custom));
  expect(custom.length).toBeGreaterThan(2);
});

it("has no scripted outcome, no full table and no account that asks or denies", () => {
  expect(defaultWorld).not.toHaveProperty("scripted");
  expect(defaultWorld).not.toHaveProperty("pending");
  expect(defaultWorld).not.toHaveProperty("blocklists");
  expect(JSON.stringify(defaultWorld)).not.toMatch(/"count"|AllowType|AdminForbid/);
});

it("is what a sandbox begins with", async () => {
  const sandbox = createSandbox({ clock });

  for (const name of Object.keys(defaultWorld.accounts ?? {})) {
    expect(await send(sandbox, "group_get", { From_Account: name, LastSequence: 0 })).toMatchObject({ ErrorCode: 0 });
  }
});

it("answers friend_import's first sample the same however often it is sent", async () => {
  const sandbox = createSandbox({ clock });
  const { request, response } = casesOf("friend_import").basic;

  expect(await send(sandbox, "friend_import", request)).toEqual(response);
  expect(await send(sandbox, "friend_import", request)).toEqual(response);
});
