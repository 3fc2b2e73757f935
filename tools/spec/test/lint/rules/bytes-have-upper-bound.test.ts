import { expect, it } from "vitest";
import { bytesHaveUpperBound } from "../../../src/lint/rules/bytes-have-upper-bound.ts";
import { specWith } from "../small-spec.ts";

const scalars = (text: string) => specWith({ "schemas/scalars.yaml": text });

it.each([
  ["the same number", "Name: { description: At most 10 bytes., maxLength: 10, x-max-bytes: 10 }"],
  ["a higher maxLength", "Name: { description: At most 10 bytes., maxLength: 11, x-max-bytes: 10 }"],
  [
    "the description of what the text stands in",
    "Name: { description: At most 10 bytes., properties: { First: { maxLength: 10, x-max-bytes: 10 } } }",
  ],
  ["characters", "Name: { description: At most 10 characters., maxLength: 10 }"],
  ["bytes of ASCII, each a character", "Name: { description: At most 10 bytes., maxLength: 10, pattern: '^[ -~]+$' }"],
])("takes %s", (_what, text) => {
  expect(bytesHaveUpperBound(scalars(text))).toEqual([]);
});

it.each([
  [
    "Name: { description: At most 10 bytes., x-max-bytes: 10 }",
    "Name has x-max-bytes without maxLength; add maxLength: 10",
  ],
  [
    "Name: { description: At most 10 bytes., maxLength: 9, x-max-bytes: 10 }",
    "Name has a maxLength below its x-max-bytes; raise it to 10",
  ],
  [
    "Name: { description: At most 10 characters., maxLength: 10, x-max-bytes: 10 }",
    'Name does not say "10 bytes" in its description; say it',
  ],
  [
    "Name: { description: At most 110 bytes., maxLength: 10, x-max-bytes: 10 }",
    'Name does not say "10 bytes" in its description; say it',
  ],
  [
    "Name: { description: At most 10 bytes., maxLength: 10 }",
    "Name has a limit in bytes in its description, but maxLength counts characters; add x-max-bytes",
  ],
  [
    "Name: { description: At most 10 bytes., maxLength: 10, pattern: ^.+$ }",
    "Name has a limit in bytes in its description, but maxLength counts characters; add x-max-bytes",
  ],
])("refuses %s", (text, problem) => {
  expect(bytesHaveUpperBound(scalars(text))).toEqual([`schemas/scalars.yaml: ${problem}`]);
});
