import { expect, it } from "vitest";
import { errorRowIsUsed } from "../../../src/lint/rules/error-row-is-used.ts";
import { specWith } from "../small-spec.ts";

const catalogue = (text: string) => specWith({ "errors.yaml": text });

it("takes rows whose codes the enums list", () => {
  const spec = catalogue("{ operations: [{ code: 30001, returned_by: [greet] }], public: [{ code: 60002 }] }");

  expect(errorRowIsUsed(spec)).toEqual([]);
});

it.each([
  {
    fault: "a code that its operation does not list",
    text: "{ operations: [{ code: 30999, returned_by: [greet] }], public: [] }",
    problem: "greet does not list 30999; correct returned_by or its enum",
  },
  {
    fault: "an unknown operation",
    text: "{ operations: [{ code: 30001, returned_by: [greet, wave] }], public: [] }",
    problem: "30001 is returned by wave, which has no list of codes; correct returned_by",
  },
  {
    fault: "a code that no operation returns",
    text: "{ operations: [{ code: 30001, returned_by: [] }], public: [] }",
    problem: "30001 is returned by no operation; name one, or take the row out",
  },
  {
    fault: "a public code that the gateway's enum lacks",
    text: "{ operations: [], public: [{ code: 60999 }] }",
    problem: "PublicErrorCode does not list 60999; list it, or take the row out",
  },
  {
    fault: "two rows of one code",
    text: "{ operations: [], public: [{ code: 60002 }, { code: 60002 }] }",
    problem: "60002 has two rows; keep one",
  },
])("refuses $fault", ({ text, problem }) => {
  expect(errorRowIsUsed(catalogue(text))).toEqual([`errors.yaml: ${problem}`]);
});
