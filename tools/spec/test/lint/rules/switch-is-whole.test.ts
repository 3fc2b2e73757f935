import { expect, it } from "vitest";
import { switchIsWhole } from "../../../src/lint/rules/switch-is-whole.ts";
import { specWhere } from "../small-spec.ts";

const file = "switches.yaml";

it.each([
  ["strict:", "sdkAppID2:"],
  ["name: 'on'", "name: item-only"],
  ["name: 'on'", "name: '60006'"],
  ["It is. }", "It is. }\n    - { name: half, meaning: It may be. }"],
])("accepts '%s' replaced by '%s'", (of, instead) => {
  expect(switchIsWhole(specWhere(file, of, instead))).toEqual([]);
});

const word = "which is not a text in kebab-case; write one, in quotes if it looks like a number";
const nothing = "has nothing to choose from; list its values, the default first";

it.each([
  ["strict:", "Strict:", "Strict is not a name in camelCase; give it one"],
  ["strict:", "very-strict:", "very-strict is not a name in camelCase; give it one"],
  ["Whether a name is needed.", "whether a name is needed", "strict has no meaning in sentences; write it"],
  ["  values:", "  choices:", `strict ${nothing}`, "strict has a member choices, which no reader knows; drop it"],
  ["    - { name: 'on', meaning: It is. }", "", `strict ${nothing}`],
  ["name: 'on'", "name: true", `strict has the value true, ${word}`],
  ["name: 'on'", "name: 60006", `strict has the value 60006, ${word}`],
  ["name: 'on'", "name: a=b", `strict has the value a=b, ${word}`],
  ["name: 'on'", "name: 'off'", "strict has the value off twice; rename one"],
  ["meaning: It is. }", "meaning: it is }", "strict has the value on, which has no meaning in sentences; write it"],
  ["It is. }", "It is., code: 1 }", "strict has the value on, which has a member code, which no reader knows; drop it"],
])("refuses '%s' replaced by '%s'", (of, instead, ...problems) => {
  expect(switchIsWhole(specWhere(file, of, instead))).toEqual(problems.map((problem) => `switches.yaml: ${problem}`));
});
