import { expect, it } from "vitest";
import { catalogueProblems } from "../src/catalogue.ts";
import type { Spec } from "../src/spec.ts";
import { errorRow, publicRow, smallSpec } from "./small-spec.ts";

const row = (code: number, returned_by = ["greet"]) => errorRow(code, { returned_by });
const enums = (own: number[], common: number[]) => ({
  GreetErrorCode: { enum: own },
  PublicErrorCode: { enum: common },
});

it("finds nothing where catalogue and enums are equal", () => {
  expect(catalogueProblems(smallSpec())).toEqual([]);
});

it.each<[problem: string, operations: Spec["catalogue"]["operations"], own: number[], common: number[]]>([
  ["errors.yaml has 30003, GreetErrorCode has not", [row(30001), row(30003)], [30001], [60002]],
  ["GreetErrorCode has 30003, errors.yaml has not", [row(30001)], [30001, 30003], [60002]],
  ["errors.yaml has 60002, PublicErrorCode has not", [row(30001)], [30001], []],
  ["PublicErrorCode has 60003, errors.yaml has not", [row(30001)], [30001], [60002, 60003]],
  ["errors.yaml lists 30001 twice", [row(30001), row(30001)], [30001], [60002]],
  ["errors.yaml names part, which is no operation of the spec", [row(30001), row(30003, ["part"])], [30001], [60002]],
])("says: %s", (problem, operations, own, common) => {
  const spec = smallSpec({ schemas: enums(own, common), catalogue: { operations, public: [publicRow(60002)] } });

  expect(catalogueProblems(spec)).toEqual([problem]);
});
