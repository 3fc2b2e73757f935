import { expect, it } from "vitest";
import { sourceStated } from "../../../src/lint/rules/source-stated.ts";
import { specWhere, specWith } from "../small-spec.ts";

const scalars = (text: string) => specWith({ "schemas/scalars.yaml": text });

it.each([
  "greet: Request fields",
  "greet: Error Codes",
  "newer greet: UpdateItem",
  "overview: query parameters",
  "signature library: alphabet",
  "assumed",
])("takes the source '%s'", (source) => {
  expect(sourceStated(scalars(`Name: { maxLength: 10, x-source: '${source}' }`))).toEqual([]);
});

it.each([
  [
    "one source for each constraint",
    "Name: { minLength: 1, maxLength: 9, x-source: { minLength: assumed, maxLength: assumed } }",
  ],
  [
    "one source for each value of an enum",
    "Name: { enum: [a, ''], x-source: { enum: { a: 'greet: Request fields', '': assumed } } }",
  ],
  ["what has no constraint", "Name: { type: string, description: Any text. }"],
])("takes %s", (_what, text) => {
  expect(sourceStated(scalars(text))).toEqual([]);
});

const form = 'write "<page>: <section>" as spec/README.md explains it, or assumed';

it.each([
  ["Name: { maxLength: 10 }", "Name has no x-source for maxLength; name page and section, or assumed"],
  ["Name: { enum: [a], default: a }", "Name has no x-source for enum, default; name page and section, or assumed"],
  ["Name: { maxLength: 10, x-source: friend_add }", `Name has the x-source "friend_add"; ${form}`],
  ["Name: { maxLength: 10, x-source: 'a blog: names' }", `Name has the x-source "a blog: names"; ${form}`],
  ["Name: { maxLength: 10, x-source: 'newer overview: x' }", `Name has the x-source "newer overview: x"; ${form}`],
  ["Name: { maxLength: 10, x-source: { maxLength: guessed } }", `Name has the x-source "guessed"; ${form}`],
  [
    "Name: { minLength: 1, maxLength: 10, x-source: { maxLength: assumed } }",
    "Name has no x-source for minLength; add it",
  ],
  [
    "Name: { maxLength: 10, x-source: { maxLength: assumed, pattern: assumed } }",
    "Name has an x-source for pattern, which it does not have; drop it",
  ],
  ["Name: { enum: [a, b], x-source: { enum: { a: assumed } } }", 'Name has no x-source for the value "b"; add it'],
  [
    "Name: { enum: [a], x-source: { enum: { a: assumed, b: assumed } } }",
    'Name has an x-source for the value "b", which it does not have; drop it',
  ],
  ["Name: { enum: [a], x-source: { enum: { a: guessed } } }", `Name has the x-source "guessed"; ${form}`],
  ["Name: { x-source: assumed }", "Name has an x-source and no constraint; drop it"],
  [
    "Name: { properties: { First: { const: a } } }",
    "Name.First has no x-source for const; name page and section, or assumed",
  ],
  ["Name: { items: { minimum: 0 } }", "Name[] has no x-source for minimum; name page and section, or assumed"],
])("refuses %s", (text, problem) => {
  expect(sourceStated(scalars(text))).toEqual([`schemas/scalars.yaml: ${problem}`]);
});

it.each([
  { file: "parameters.yaml", of: "  x-source: 'overview: query parameters'", instead: "", name: "sdkappid" },
  { file: "paths/greet.yaml", of: "requestBody:", instead: "requestBody:\n      required: true", name: "requestBody" },
])("asks for the source of required in $file", ({ file, of, instead, name }) => {
  expect(sourceStated(specWhere(file, of, instead))).toEqual([
    `${file}: ${name} has no x-source for required; name page and section, or assumed`,
  ]);
});
