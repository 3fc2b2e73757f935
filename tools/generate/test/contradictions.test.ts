import { expect, it } from "vitest";
import { contradictions } from "../src/contradictions.ts";
import type { Spec } from "../src/spec.ts";
import { type Examples, errorRow, publicRow, smallSpec } from "./small-spec.ts";

it("finds nothing where enums and catalogue, requests and responses are equal", () => {
  expect(contradictions(smallSpec())).toEqual([]);
});

const row = (code: number, returned_by = ["greet"]) => errorRow(code, { returned_by });

it.each<[problem: string, operations: Spec["catalogue"]["operations"], own: number[], common: number[]]>([
  ["errors.yaml has 30003, GreetErrorCode has not", [row(30001), row(30003)], [30001], [60002]],
  ["GreetErrorCode has 30003, errors.yaml has not", [row(30001)], [30001, 30003], [60002]],
  ["GreetErrorCode has 30003, errors.yaml has not", [row(30001), row(30003, ["part"])], [30001, 30003], [60002]],
  ["errors.yaml has 60002, PublicErrorCode has not", [row(30001)], [30001], []],
  ["PublicErrorCode has 60003, errors.yaml has not", [row(30001)], [30001], [60002, 60003]],
])("says: %s", (problem, operations, own, common) => {
  const schemas = { GreetErrorCode: { enum: own }, PublicErrorCode: { enum: common } };

  expect(contradictions(smallSpec({ schemas, catalogue: { operations, public: [publicRow(60002)] } }))).toEqual([
    problem,
  ]);
});

const examples = (...names: string[]): Examples =>
  Object.fromEntries(names.map((name) => [name, { summary: name, value: { ErrorCode: 0 } }]));

it.each([
  ["the case other has a request and no response", examples("basic", "other"), examples("basic")],
  ["the case other has a response and no request", examples("basic"), examples("basic", "other")],
])("says: %s", (problem, requests, responses) => {
  expect(contradictions(smallSpec({ requests, responses }))).toEqual([`greet: ${problem}`]);
});
