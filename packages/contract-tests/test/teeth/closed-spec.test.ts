import { examples } from "@chat-friends/contract/examples";
import { expect, it } from "vitest";
import { checkCase } from "../../src/index.ts";
import { findCase } from "../find-case.ts";
import { fixedTarget } from "../targets/fixed-target.ts";

const id = "friend_add.basic";
const added = examples.friend_add.basic.response;
const [result] = added.ResultItem;

function addedWith(members: object) {
  return { ...added, ResultItem: [{ ...result, ...members }] };
}

it.each([
  {
    sabotage: "a further member",
    reply: addedWith({ Since: 1420000001 }),
    problems: [
      `${id} breaks the spec: ResultItem[0].Since is not in the spec`,
      `${id} differs from its case: ResultItem[0].Since is 1420000001, expected none`,
    ],
  },
  {
    sabotage: "a further member named __proto__",
    reply: JSON.stringify(added).replace("{", '{"__proto__":{},'),
    problems: [
      `${id} breaks the spec: __proto__ is not in the spec`,
      `${id} differs from its case: __proto__ is an object, expected none`,
    ],
  },
  {
    sabotage: "a code that the operation doesn't list",
    reply: addedWith({ ResultCode: 39999 }),
    problems: [
      expect.stringContaining(`${id} breaks the spec: ResultItem[0].ResultCode must be one of 0, 30001,`),
      `${id} differs from its case: ResultItem[0].ResultCode is 39999, expected 0`,
    ],
  },
  {
    sabotage: "no ResultItem",
    reply: { ...added, ResultItem: undefined },
    problems: [
      `${id} breaks the spec: ResultItem is missing`,
      `${id} differs from its case: ResultItem is missing, expected ${JSON.stringify(added.ResultItem)}`,
    ],
  },
  {
    sabotage: "a number in Fail_Account",
    reply: { ...added, Fail_Account: [5] },
    problems: [
      `${id} breaks the spec: Fail_Account[0] must be string`,
      `${id} differs from its case: Fail_Account is [5], expected none`,
    ],
  },
  {
    sabotage: "a number as text",
    reply: { ...added, ErrorCode: "0" },
    problems: [
      `${id} breaks the spec: ErrorCode must be 0`,
      `${id} differs from its case: ErrorCode is "0", expected 0`,
    ],
  },
  {
    sabotage: "an array of the reply",
    reply: [added],
    problems: [
      `${id} breaks the spec: the reply must be object`,
      `${id} differs from its case: the reply is an array of objects, expected ${JSON.stringify(added)}`,
    ],
  },
  {
    sabotage: "null",
    reply: "null",
    problems: [
      `${id} breaks the spec: the reply must be object`,
      `${id} differs from its case: the reply is null, expected ${JSON.stringify(added)}`,
    ],
  },
])("a reply breaks the spec: $sabotage", async ({ reply, problems }) => {
  const verdict = await checkCase(fixedTarget(reply), findCase(id));

  expect(verdict).toEqual({ case: id, outcome: "failed", problems });
});
