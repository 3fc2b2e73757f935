import { expect, it } from "vitest";
import { everyCodeHasACase } from "../../src/rules/every-code-has-a-case.ts";
import { specWhere, specWith } from "../small-spec.ts";

it("takes a code without a row when a case is written for it", () => {
  const spec = specWith({
    "errors.yaml": "{ operations: [{ code: 30001, returned_by: [greet] }], public: [{ code: 60002 }] }",
    "examples/greet.yaml": "{ responses: { refused: { value: { ErrorCode: 30003 } } } }",
  });

  expect(everyCodeHasACase(spec)).toEqual([]);
});

it.each([
  {
    file: "schemas/greet.yaml",
    of: "[30001, 30003]",
    instead: "[30001, 30003, 30999]",
    problem: "greet lists 30999 and has no case for it; name greet in the row's returned_by",
  },
  {
    file: "errors.yaml",
    of: "returned_by: [greet]",
    instead: "returned_by: []",
    problem: "greet lists 30001 and has no case for it; name greet in the row's returned_by",
  },
  {
    file: "schemas/PublicErrorCode.yaml",
    of: "[60002]",
    instead: "[60002, 60999]",
    problem: "PublicErrorCode lists 60999 and there is no row for it; write one under public",
  },
])("refuses a code with neither: $instead in $file", ({ file, of, instead, problem }) => {
  expect(everyCodeHasACase(specWhere(file, of, instead))).toEqual([`errors.yaml: ${problem}`]);
});

it("counts no case of another operation", () => {
  const spec = specWith({
    "errors.yaml": "{ operations: [{ code: 30001, returned_by: [greet] }], public: [{ code: 60002 }] }",
    "examples/wave.yaml": "{ responses: { refused: { value: { ErrorCode: 30003 } } } }",
    "examples/greet.yaml": "{}",
  });

  expect(everyCodeHasACase(spec)).toEqual([
    "errors.yaml: greet lists 30003 and has no case for it; name greet in the row's returned_by",
  ]);
});
