import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeProgram } from "../src/program.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/existing-client.md"), "utf8");

/** What the guide has of the command line, such as `chat-friends sandbox --memory`. */
const lines = [...guide.matchAll(/chat-friends ([a-z][\w-]*(?: [\w-]+)*)/g)].map(([, words = ""]) => words.split(" "));
const options = [
  ...new Set([...guide.matchAll(/`(--[a-z-]+)`|(?<= )(--[a-z-]+)/g)].map(([, one, other]) => one ?? other)),
];

it("the guide for existing clients names commands that exist, with options that they take", () => {
  expect(lines.length).toBeGreaterThan(5);
  for (const words of lines) {
    const [name = "", ...rest] = words;
    const command = makeProgram().commands.find((each) => each.name() === name);
    expect(command, name).toBeDefined();
    const taken = command?.options.map(({ long }) => long) ?? [];
    const subcommands = command?.commands.map((each) => each.name()) ?? [];
    for (const word of rest) expect(word.startsWith("--") ? taken : [...subcommands, "443"]).toContain(word);
  }
});

it("its table of options is about options of the sandbox", () => {
  const taken =
    makeProgram()
      .commands.find((each) => each.name() === "sandbox")
      ?.options.map(({ long }) => long) ?? [];
  const ofOthers = ["--cacert", "--resolve"];

  expect(options.filter((option) => option && ![...taken, ...ofOthers].includes(option))).toEqual([]);
});
