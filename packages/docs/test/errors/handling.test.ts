import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { catalogue } from "../../build/errors/catalogue.ts";
import { handlingOf } from "../../build/errors/handling.ts";
import { exampleOf } from "../../build/errors/shown-by.ts";

it.each(catalogue)("has a sample for $code, and a case whose reply has it", (code) => {
  const { sample } = handlingOf(code);

  expect(existsSync(new URL(`../../samples/handling/${sample}.ts`, import.meta.url))).toBe(true);
  expect(JSON.stringify(exampleOf(code).response)).toMatch(new RegExp(`"(ErrorCode|ResultCode)":${code.code}\\b`));
});

it.each([
  ["a pending friend request", { code: 30539, scope: ["item"], retry: "never" }, "pending"],
  ["a refused item", { code: 30010, scope: ["item"], retry: "after-change" }, "refused-items"],
  ["a refused request, by its retry class", { code: 60018, scope: ["request"], retry: "later" }, "later"],
] as const)("handles %s correctly", (_title, { code, scope, retry }, sample) => {
  expect(handlingOf({ code, scope: [...scope], retry }).sample).toBe(sample);
});

it("shows a hand-written case before one from the catalogue, and prefers the fewest other codes", () => {
  const shown = (code: number) => catalogue.filter((each) => each.code === code).map((each) => exampleOf(each).name);

  expect(shown(30539)).toEqual(["pending"]);
  expect(shown(60010)).toEqual(["code_60010"]);
});
