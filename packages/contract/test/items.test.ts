import { expect, it } from "vitest";
import { accountOf, failAccount } from "../src/index.ts";

it.each([
  ["an account by itself", "id1", "id1"],
  ["an object that has it", { To_Account: "id1", Remark: "remark1" }, "id1"],
  ["no account: an object without one", { Remark: "remark1" }, undefined],
  ["no account: an object with one that is a number", { To_Account: 5 }, undefined],
  ["no account: a number", 5, undefined],
  ["no account: null", null, undefined],
])("reads %s", (_what, item: unknown, account) => {
  expect(accountOf(item)).toBe(account);
});

const carried = { To_Account: "id1", ResultCode: 0 };
const refused = { To_Account: "id2", ResultCode: 30003 };
const pending = { To_Account: "id3", ResultCode: 30539 };

it.each([
  ["the refused accounts in their order", [pending, carried, refused], { Fail_Account: ["id3", "id2"] }],
  ["an account as often as it was refused", [refused, refused], { Fail_Account: ["id2", "id2"] }],
  ["no member where none was refused", [carried], {}],
  ["no member where there are no items", [], {}],
])("names %s", (_what, results, member) => {
  expect(failAccount(results)).toEqual(member);
});
