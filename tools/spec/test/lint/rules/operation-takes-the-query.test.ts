import { expect, it } from "vitest";
import { operationTakesTheQuery } from "../../../src/lint/rules/operation-takes-the-query.ts";
import { specWith } from "../small-spec.ts";

const taking = (parameters: string) => specWith({ "paths/greet.yaml": `{ post: { parameters: ${parameters} } }` });

it("takes an operation that refers to every parameter", () => {
  expect(operationTakesTheQuery(taking("[{ $ref: '../parameters.yaml#/sdkappid' }]"))).toEqual([]);
});

it("refuses an operation that leaves one out", () => {
  expect(operationTakesTheQuery(taking("[]"))).toEqual([
    "paths/greet.yaml: ../parameters.yaml#/sdkappid is missing; refer to it under parameters",
  ]);
});

it("refuses a parameter of the operation's own", () => {
  const spec = taking("[{ $ref: '../parameters.yaml#/sdkappid' }, { name: debug, in: query }]");

  expect(operationTakesTheQuery(spec)).toEqual([
    "paths/greet.yaml: a parameter is not one of parameters.yaml; move it there, or drop it",
  ]);
});
