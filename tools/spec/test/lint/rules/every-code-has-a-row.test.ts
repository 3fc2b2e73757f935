import { expect, it } from "vitest";
import { everyCodeHasARow } from "../../../src/lint/rules/every-code-has-a-row.ts";
import { specWhere, specWith } from "../small-spec.ts";

it("passes if each listed code has a row that names the operation", () => {
  expect(everyCodeHasARow(specWith({}))).toEqual([]);
});

it.each([
  {
    fault: "a listed code without a row",
    file: "schemas/greet.yaml",
    of: "[30001, 30003]",
    instead: "[30001, 30003, 30999]",
    problem: "greet lists 30999 and no row is of both; name greet in the row's returned_by",
  },
  {
    fault: "a row that names another operation, though a case of this one is written",
    file: "errors.yaml",
    of: "scope: [item], returned_by: [greet]",
    instead: "scope: [item], returned_by: [wave]",
    problem: "greet lists 30003 and no row is of both; name greet in the row's returned_by",
  },
  {
    fault: "a public code without a row",
    file: "schemas/PublicErrorCode.yaml",
    of: "[60002]",
    instead: "[60002, 60999]",
    problem: "PublicErrorCode lists 60999 and there is no row for it; write one under public",
  },
])("refuses $fault", ({ file, of, instead, problem }) => {
  expect(everyCodeHasARow(specWhere(file, of, instead))).toEqual([`errors.yaml: ${problem}`]);
});
