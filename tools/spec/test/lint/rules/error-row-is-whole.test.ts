import { expect, it } from "vitest";
import { errorRowIsWhole } from "../../../src/lint/rules/error-row-is-whole.ts";
import { specWhere } from "../small-spec.ts";

const where = (of: string, instead: string) => specWhere("errors.yaml", of, instead);

it("accepts reasons that are explained like rows", () => {
  const reasons = "reasons: [{ text: Err_*, meaning: Wrong., cause: A slip., remedy: Correct it., scope: [item] }]";

  expect(errorRowIsWhole(where("retry: never", `retry: later, ${reasons}`))).toEqual([]);
});

it.each([
  ["name: Parameter", "name: parameter wrong", "30001 has no name in PascalCase; give it one"],
  ["name: NotParsed", "name: Parameter", "Parameter is the name of two rows; rename one"],
  [
    "retry: never",
    "retry: sometimes",
    "30001 has the retry class sometimes; choose one of never, later, new-signature, after-change",
  ],
  ["meaning: Wrong.", "meaning: wrong", "30001 has no meaning in sentences; write it"],
  ["cause: A slip.", "cause: A slip", "30001 has no cause in sentences; write it"],
  ["remedy: Correct it., ", "", "30001 has no remedy in sentences; write it"],
  ["scope: [request]", "scope: []", "30001 has no scope; list request, item or both"],
  ["scope: [request]", "scope: [batch]", "30001 has no scope; list request, item or both"],
  [
    "retry: never",
    "retry: never, reasons: [{ text: Err_*, meaning: Wrong., cause: A slip., scope: [item] }]",
    "30001 Err_* has no remedy in sentences; write it",
  ],
])("refuses '%s' replaced by '%s'", (of, instead, problem) => {
  expect(errorRowIsWhole(where(of, instead))).toEqual([`errors.yaml: ${problem}`]);
});
