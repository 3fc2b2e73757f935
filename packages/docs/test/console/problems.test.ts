import { type OperationId, operationIds } from "@chat-friends/contract";
import { casesOf } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { lineAndColumn } from "../../src/console/request/problem-list.ts";
import { problemsOf } from "../../src/console/request/problems.ts";

const add = (members: string): string => `{
  "From_Account": "id",
  "AddFriendItem": [{ "To_Account": "id1", "AddSource": "AddSource_Type_Web" }${members}]
}`;

/** Each problem as its underlined text and its message. */
const reported = (operation: OperationId, text: string): string[] =>
  problemsOf(operation, text).map(
    ({ from, to, refuses, message }) => `${refuses} | ${text.slice(from, to)} | ${message}`,
  );

it.each([
  {
    what: "a wrong type in the request, at its value",
    operation: "friend_add" as const,
    text: '{ "From_Account": 5, "AddFriendItem": [{ "To_Account": "id1", "AddSource": "AddSource_Type_Web" }] }',
    problems: ["request | 5 | From_Account must be string"],
  },
  {
    what: "a missing member, at the brace of its object",
    operation: "group_get" as const,
    text: '{ "LastSequence": 0 }',
    problems: ["request | { | From_Account is missing"],
  },
  {
    what: "a value above its limit in bytes, at the value",
    operation: "friend_add" as const,
    text: add(`, { "To_Account": "id2", "AddSource": "AddSource_Type_Web", "GroupName": "${"é".repeat(16)}" }`),
    problems: [`item | "${"é".repeat(16)}" | GroupName must not have more than 30 bytes`],
  },
  {
    what: "every item, in the order of the text",
    operation: "friend_add" as const,
    text: add(', { "To_Account": "" }, { "To_Account": "id3", "AddSource": "x" }'),
    problems: [
      'item | "" | To_Account must not have fewer than 1 characters',
      'item | "x" | AddSource must match pattern "^(AddSource_Type_[A-Za-z]{1,8})?$"',
    ],
  },
  {
    what: "an item that is a plain UserID",
    operation: "friend_get_list" as const,
    text: '{ "From_Account": "id", "To_Account": ["id1", ""], "TagList": ["Tag_Profile_IM_Nick"] }',
    problems: ['item | "" | the item must not have fewer than 1 characters'],
  },
  {
    what: "the last of several members with the same name, because JSON.parse uses it",
    operation: "group_get" as const,
    text: '{ "From_Account": "id", "LastSequence": 0, "LastSequence": "x" }',
    problems: ['request | "x" | LastSequence must be integer'],
  },
  {
    what: "an extra comma",
    operation: "group_get" as const,
    text: '{ "From_Account": "id", }',
    problems: ["request | } | The body is not valid JSON here"],
  },
  {
    what: "an escape that JSON doesn't have",
    operation: "group_get" as const,
    text: String.raw`{ "From_Account": "\x" }`,
    problems: [String.raw`request | "\x" | The body is not valid JSON here`],
  },
  {
    what: "an empty body",
    operation: "group_get" as const,
    text: "",
    problems: ["request |  | The body is not valid JSON here"],
  },
  {
    what: "an unknown member, with any name",
    operation: "group_get" as const,
    text: '{ "From_Account": "id", "LastSequence": 0, "__proto__": { "From_Account": 5 } }',
    problems: [],
  },
])("reports $what", ({ operation, text, problems }) => {
  expect(reported(operation, text)).toEqual(problems);
});

it.each(operationIds)("finds nothing wrong with the cases of %s", (operation) => {
  const faulty = Object.values(casesOf(operation)).flatMap(({ request }) =>
    problemsOf(operation, JSON.stringify(request, null, 2)),
  );

  expect(faulty).toEqual([]);
});

it.each([
  { offset: 0, place: { line: 1, column: 1 } },
  { offset: 2, place: { line: 1, column: 3 } },
  { offset: 3, place: { line: 2, column: 1 } },
  { offset: 5, place: { line: 2, column: 3 } },
])("says where offset $offset of a text is", ({ offset, place }) => {
  expect(lineAndColumn("{ \n  }", offset)).toEqual(place);
});
