import { expect, it } from "vitest";
import { descriptionIsASentence } from "../../../src/lint/rules/description-is-a-sentence.ts";
import { specWhere, specWith } from "../small-spec.ts";

const scalars = (description: string) =>
  specWith({ "schemas/scalars.yaml": `Name: { description: '${description}' }` });

it.each(["Name of a person.", "1 to 30 bytes.", "`Nick` or name; at most 10 bytes.", "Two sentences. And more."])(
  "takes '%s'",
  (description) => {
    expect(descriptionIsASentence(scalars(description))).toEqual([]);
  },
);

const problem = "is not described in a sentence; begin with a capital, a digit or code, and end with a full stop";

it.each(["name of a person.", "Name of a person", "Name of a person;"])("refuses '%s'", (description) => {
  expect(descriptionIsASentence(scalars(description))).toEqual([`schemas/scalars.yaml: Name ${problem}`]);
});

it.each([
  { file: "openapi.yaml", of: "Greetings.", where: "info" },
  { file: "openapi.yaml", of: "The sandbox.", where: "the server http://127.0.0.1:4600" },
  { file: "openapi.yaml", of: "Say hello.", where: "the tag Greetings" },
  { file: "parameters.yaml", of: "Identifier of the app.", where: "sdkappid" },
  { file: "paths/greet.yaml", of: "Greets people.", where: "post" },
  { file: "paths/greet.yaml", of: "The reply.", where: "the response 200" },
  { file: "schemas/greet.yaml", of: "People to greet.", where: "GreetRequest" },
  { file: "schemas/greet.yaml", of: "A result.", where: "GreetSuccess.ResultItem[]" },
])("reads $where in $file", ({ file, of, where }) => {
  expect(descriptionIsASentence(specWhere(file, of, "no sentence"))).toEqual([`${file}: ${where} ${problem}`]);
});

it("refuses a named schema without a description, but not a member", () => {
  const spec = specWith({ "schemas/scalars.yaml": "Name: { properties: { First: { type: string } } }" });

  expect(descriptionIsASentence(spec)).toEqual(["schemas/scalars.yaml: Name has no description; write a sentence"]);
});
