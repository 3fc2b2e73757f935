import { join } from "node:path";
import { runToEnd, temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import type { Texts } from "../../src/model/read-spec.ts";
import { validSpec } from "./small-spec.ts";

const main = join(import.meta.dirname, "../../src/lint/main.ts");

async function lintOf(texts: Texts) {
  const { exitCode, stdout, stderr } = await runToEnd(process.execPath, [main, "--spec", temporaryFolder(texts)]);
  return { code: exitCode, output: stdout + stderr };
}

it("prints nothing and succeeds for a valid spec", async () => {
  expect(await lintOf(validSpec)).toEqual({ code: 0, output: "" });
});

it("prints one line for each problem, and fails", async () => {
  const texts = { ...validSpec, "schemas/scalars.yaml": "Name: { description: Name., type: string, maxLength: 10 }" };

  expect(await lintOf(texts)).toEqual({
    code: 1,
    output: `\
spec/schemas/scalars.yaml: Name has no x-source for maxLength; name page and section, or assumed (source-stated)
spec/schemas/scalars.yaml: Name has no example; add examples (scalar-has-constraint-and-example)
`,
  });
});

it.each([
  ["a reference to nothing", { "schemas/scalars.yaml": "Other: { description: Other. }" }, "Name"],
  ["a file that is not YAML", { "ledger.yaml": "- { id: a" }, "at line 1"],
  ["two switches of one name", { "switches.yaml": "{ strict: {}, strict: {} }" }, "unique"],
])("fails on %s", async (_what, texts, said) => {
  const { code, output } = await lintOf({ ...validSpec, ...texts });

  expect(code).toBe(1);
  expect(output).toContain(said);
});
