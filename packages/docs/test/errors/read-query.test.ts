import { expect, it } from "vitest";
import { readQuery } from "../../src/errors/read-query.ts";

const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" };
const refused = { To_Account: "id2", ResultCode: 30001, ResultInfo: "Err_SNS_FriendAdd_Friend_Exist" };
const carried = { To_Account: "id1", ResultCode: 0, ResultInfo: "" };
const finding = { code: 30001, info: "Err_SNS_FriendAdd_Friend_Exist", item: "id2" };
const codesFor = (query: string): readonly number[] => {
  const reading = readQuery(query);
  return reading.kind === "words" ? reading.codes : [];
};

it.each([
  ["its number", "30539", [30539]],
  ["the beginning of its number", "3053", [30539]],
  ["its name", "AccountNotFound", [30003]],
  ["its name in another case", "accountnotfound", [30003]],
  ["words of its sentences, in any order", "wrote calls", [30008]],
  ["a text that matches a known pattern", "Err_SNS_FriendAdd_Friend_Exist", [30001]],
  ["a number and a text", "30001 Err_SNS_FriendAdd_Friend_Exist", [30001]],
  ["a member and a number in a line of a log", "ErrorCode: 70009, hello", [70009]],
  ["a number in quotation marks", '"30001"', [30001]],
  ["a number in a line of a log with braces", "friend_add failed { code: 30539 } after 3 attempts", [30539]],
  ["a number in JSON that is cut off", '{"ActionStatus":"FAIL","ErrorCode":70009,"Err', [70009]],
  ["several numbers in a text, each once", "zzz 70009, 30001 (70009)", [70009, 30001]],
])("finds a code by %s", (_title, query, codes) => {
  expect(codesFor(query)).toEqual(codes);
});

it.each(["account zzz", "539", "zzz 39999", "zzz 130001"])("finds nothing in %s", (query) => {
  expect(readQuery(query)).toEqual({ kind: "words", codes: [], findings: [] });
});

it("reads the text next to a number as the text of the code", () => {
  expect(readQuery("30001 Err_SNS_FriendAdd_Friend_Exist")).toMatchObject({
    findings: [{ code: 30001, info: "Err_SNS_FriendAdd_Friend_Exist" }],
  });
});

it("explains no code if several codes match", () => {
  const reading = readQuery("account");

  expect(codesFor("account").length).toBeGreaterThan(1);
  expect(reading).toMatchObject({ findings: [] });
});

it.each([
  ["ResultItem", { ...envelope, ResultItem: [carried, refused], Fail_Account: ["id2"] }],
  ["InfoItem", { ...envelope, InfoItem: [carried, refused] }],
])("finds each refused item in %s", (_member, reply) => {
  expect(readQuery(JSON.stringify(reply))).toEqual({ kind: "reply", findings: [finding], items: 2 });
});

it("finds the refusal of a whole request", () => {
  const reply = { ActionStatus: "FAIL", ErrorCode: 60010, ErrorInfo: "no admin" };

  expect(readQuery(JSON.stringify(reply))).toEqual({
    kind: "reply",
    findings: [{ code: 60010, info: "no admin" }],
    items: 0,
  });
});

it("finds a code that isn't listed", () => {
  expect(readQuery('{ "ErrorCode": 99999 }')).toMatchObject({ findings: [{ code: 99999, info: "" }] });
});

it("finds a code that a program has written as a text", () => {
  expect(readQuery('{ "ErrorCode": "30001", "ErrorInfo": "" }')).toMatchObject({ findings: [{ code: 30001 }] });
});

it("reads an item by itself", () => {
  expect(readQuery(JSON.stringify(refused))).toMatchObject({ findings: [finding] });
});

it("reads a reply in a line of a log", () => {
  expect(readQuery(`[warn] reply=${JSON.stringify({ ...envelope, ResultItem: [refused] })} in 12 ms`)).toMatchObject({
    findings: [finding],
  });
});

it.each(['{ "ResultItem": [', "{ a: 1 }"])("says that it can't read %s", (query) => {
  expect(readQuery(query)).toEqual({ kind: "unreadable" });
});

it("reads nothing from spaces", () => {
  expect(readQuery(" \n")).toEqual({ kind: "nothing" });
});
