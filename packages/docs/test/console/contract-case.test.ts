import { expect, it } from "vitest";
import { parse } from "yaml";
import { contractCase } from "../../src/console/copies/contract-case.ts";
import { yaml } from "../../src/console/copies/yaml.ts";
import { copyable, copyables } from "./cases.ts";

it.each(copyables)("writes $operation, $caseName like spec/examples/", (call) => {
  const { caseName, summary, body, reply } = call;

  expect(parse(contractCase(call) ?? "")).toEqual({
    requests: { [caseName]: { summary, value: JSON.parse(body) } },
    responses: { [caseName]: { summary, value: reply } },
  });
});

it("has the layout of a hand-written case", () => {
  expect(contractCase(copyable)?.split("\n").slice(0, 9)).toEqual([
    "# For spec/examples/friend_add.yaml",
    "requests:",
    "  basic:",
    '    summary: "One friend, only the required members"',
    "    value:",
    "      From_Account: id",
    "      AddFriendItem:",
    "        - To_Account: id1",
    "          AddSource: AddSource_Type_XXXXXXXX",
  ]);
});

it.each([
  ...[
    "yes",
    "NO",
    "null",
    "True",
    "on",
    "12",
    "1e3",
    "0x1F",
    "",
    " ",
    "a ",
    " a",
    "- a",
    "a: b",
    "a #b",
    "#",
    "~",
    "|",
  ],
  ...[
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "{a}",
    "[a]",
    "'a'",
    '"a"',
    "a\nb",
    "a\tb",
    "\u0000",
    "\u2028",
    "é",
    "🙂",
    "2026-11-21",
  ],
  ...["_", "__proto__", "a b", "a  b", "A_1"],
])("keeps the text %j", (text) => {
  const value = { value: [text, { [text]: text }] };

  expect(JSON.stringify(parse(yaml(value, "")))).toBe(JSON.stringify(value));
});

it.each([null, true, 0, -1.5, 1e21, [], {}, [[]], [[1, [2]], {}], { a: {} }])("keeps the value %j", (value) => {
  expect(parse(yaml({ value, list: [value] }, "  "))).toEqual({ value, list: [value] });
});

it("gives nothing for a body that is not JSON", () => {
  expect(contractCase({ ...copyable, body: "{" })).toBeUndefined();
});
