import { expect, it } from "vitest";
import { requestSelectsOneCase } from "../../../src/lint/rules/request-selects-one-case.ts";
import { specWith } from "../small-spec.ts";

it("takes requests that differ, and the same request in two operations", () => {
  const spec = specWith({
    "examples/greet.yaml": "{ requests: { a: { value: { Names: [Ann] } }, b: { value: { Names: [Ann, Bob] } } } }",
    "examples/wave.yaml": "{ requests: { a: { value: { Names: [Ann] } } } }",
  });

  expect(requestSelectsOneCase(spec)).toEqual([]);
});

it("refuses a request that two cases share, in any order of its members", () => {
  const spec = specWith({
    "examples/greet.yaml":
      "{ requests: { a: { value: { X: 1, Y: 2 } }, b: { value: {} }, c: { value: { Y: 2, X: 1 } } } }",
  });

  expect(requestSelectsOneCase(spec)).toEqual([
    "examples/greet.yaml: c has the request of a; change one, or leave a case out",
  ]);
});
