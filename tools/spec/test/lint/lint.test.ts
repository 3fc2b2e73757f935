import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lint, rules } from "../../src/lint/lint.ts";
import { specWhere, specWith } from "./small-spec.ts";

it("finds nothing in a valid spec", () => {
  expect(lint(specWith({}))).toEqual([]);
});

it("says the file, the fault, the remedy and the rule", () => {
  expect(lint(specWhere("openapi.yaml", "Say hello.", "say hello"))).toEqual([
    "spec/openapi.yaml: the tag Greetings is not described in a sentence; begin with a capital, a digit or code, and end with a full stop (description-is-a-sentence)",
  ]);
});

it.each(["src/lint/rules", "test/lint/rules"])("has a file for every rule in %s", async (folder) => {
  const files = await readdir(join(import.meta.dirname, "../..", folder));
  const named = files.map((file) => file.replace(/(\.test)?\.ts$/, ""));

  expect(named.sort()).toEqual(Object.keys(rules).sort());
});

it("README.md has a row for every rule", async () => {
  const readme = await readFile(join(import.meta.dirname, "../../src/lint/README.md"), "utf8");
  const named = Array.from(readme.matchAll(/^\| `([a-z-]+)` \|/gm), ([, name]) => name);

  expect(named.sort()).toEqual(Object.keys(rules).sort());
});
