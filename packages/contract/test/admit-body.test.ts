import { expect, it } from "vitest";
import { type Case, casesOf } from "../src/examples.ts";
import { type OperationId, operationIds } from "../src/index.ts";
import { type Admitted, admitBody, maxBodyBytes } from "../src/refuse/index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const admitText = (operation: OperationId, text: string, rules = {}): Admitted<unknown> =>
  admitBody(operation, bytesOf(text), rules);

const admit = (operation: OperationId, body: unknown, rules = {}): Admitted<unknown> =>
  admitText(operation, JSON.stringify(body), rules);

const item = { To_Account: "id1" };
const add = (member: object) => ({ From_Account: "id", AddFriendItem: [item], ...member });

const requests = operationIds.flatMap((operation) =>
  Object.entries<Case>(casesOf(operation)).map(([name, { request }]) => [operation, name, request] as const),
);

it.each(requests)("admits the request of %s, case %s, as it is", (operation, _name, request) => {
  expect(admit(operation, request, { strict: "on" })).toEqual({ value: request });
});

it.each([
  ["empty", ""],
  ["blank", " "],
  ["text", "hello"],
  ["a comment inside JSON", '{ "From_Account": "id" // who adds\n}'],
  ["cut off", '{"From_Account":"id"'],
  ["two values", "{}{}"],
  ["a form", "From_Account=id"],
])("60003: a body that is not JSON (%s)", (_title, text) => {
  expect(admitText("friend_add", text)).toEqual({
    refusal: {
      ErrorCode: 60003,
      ErrorInfo: expect.stringMatching(/^the body is not valid JSON from line 1, column \d+ on$/),
    },
  });
});

it("60003: bytes that are not UTF-8", () => {
  const [before, after] = JSON.stringify(add({ From_Account: "|" }))
    .split("|")
    .map(bytesOf);
  const body = new Uint8Array([...(before ?? []), 0xed, 0xa0, 0x80, ...(after ?? [])]);

  expect(admitBody("friend_add", body).refusal?.ErrorCode).toBe(60003);
});

it("a byte order mark in front of the body is ignored", () => {
  expect(admitText("friend_add", `\uFEFF${JSON.stringify(add({}))}`)).toEqual({ value: add({}) });
});

it.each(["null", "[]", "5", '"id"', "true", "[{}]"])("30001: a body that is not an object (%s)", (text) => {
  expect(admitText("friend_add", text)).toEqual({
    refusal: { ErrorCode: 30001, ErrorInfo: "SNS_DECODE_ERR: the body must be object" },
  });
});

it.each<[path: string, OperationId, body: object]>([
  ["From_Account", "friend_add", add({ From_Account: 5 })],
  ["From_Account", "group_get", { From_Account: null, LastSequence: 0 }],
  ["From_Account", "friend_update", { From_Account: ["id"] }],
  ["AddFriendItem[1].To_Account", "friend_add", add({ AddFriendItem: [item, { To_Account: 5 }] })],
  ["AddFriendItem[0].To_Account", "friend_import", add({ AddFriendItem: [{ To_Account: {} }] })],
  ["UpdateItem[0].To_Account", "friend_update", { From_Account: "id", UpdateItem: [{ To_Account: false }] }],
  ["To_Account[1]", "friend_get_list", { From_Account: "id", To_Account: ["id1", 5], TagList: [] }],
])("60015: an account that is not a string (%s of %s)", (path, operation, body) => {
  expect(admit(operation, body)).toEqual({ refusal: { ErrorCode: 60015, ErrorInfo: `${path} must be string` } });
});

it("60015 comes before every other fault of the members", () => {
  const body = { AddFriendItem: [{ Remark: 5 }, { To_Account: 5 }], AddType: "x" };

  expect(admit("friend_add", body).refusal?.ErrorCode).toBe(60015);
});

it.each<[info: string, OperationId, body: object]>([
  ["AddFriendItem must be array", "friend_add", add({ AddFriendItem: item })],
  ["AddFriendItem must be array", "friend_add", add({ AddFriendItem: null })],
  ["AddFriendItem[0] must be object", "friend_add", add({ AddFriendItem: ["id1"] })],
  ["AddFriendItem[0].GroupName must be string", "friend_add", add({ AddFriendItem: [{ ...item, GroupName: ["x"] }] })],
  ["AddFriendItem[0].GroupName must be array", "friend_import", add({ AddFriendItem: [{ ...item, GroupName: "x" }] })],
  ["AddFriendItem[0].AddTime must be integer", "friend_import", add({ AddFriendItem: [{ ...item, AddTime: 0.5 }] })],
  ["To_Account must be array", "friend_get_list", { From_Account: "id", To_Account: "id1", TagList: ["x"] }],
  ["LastSequence must be integer", "group_get", { From_Account: "id", LastSequence: "0" }],
  [
    "UpdateItem[0].SnsItem[0].Value must be string or array or integer",
    "friend_update",
    { From_Account: "id", UpdateItem: [{ ...item, SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: {} }] }] },
  ],
])("30001: a member of the wrong JSON type (%s)", (info, operation, body) => {
  expect(admit(operation, body)).toEqual({ refusal: { ErrorCode: 30001, ErrorInfo: `SNS_DECODE_ERR: ${info}` } });
});

it.each<[path: string, OperationId, body: object]>([
  ["From_Account", "friend_add", {}],
  ["AddFriendItem", "friend_add", { From_Account: "id" }],
  ["AddFriendItem[0].To_Account", "friend_import", add({ AddFriendItem: [{}] })],
  ["UpdateItem[0].SnsItem", "friend_update", { From_Account: "id", UpdateItem: [item] }],
  ["UpdateItem[0].SnsItem[0].Tag", "friend_update", { From_Account: "id", UpdateItem: [{ ...item, SnsItem: [{}] }] }],
  ["To_Account", "friend_get_list", { From_Account: "id" }],
  ["TagList", "friend_get_list", { From_Account: "id", To_Account: ["id1"] }],
])("30001: %s of %s is missing", (path, operation, body) => {
  expect(admit(operation, body)).toEqual({ refusal: { ErrorCode: 30001, ErrorInfo: `${path} is missing` } });
});

it.each<[path: string, OperationId, body: object]>([
  ["From_Account", "friend_add", add({ From_Account: "" })],
  ["AddFriendItem", "friend_add", add({ AddFriendItem: [] })],
  ["AddType", "friend_add", add({ AddType: "Add_Type_All" })],
  ["TagList", "friend_get_list", { From_Account: "id", To_Account: ["id1"], TagList: [] }],
  ["TagList[0]", "friend_get_list", { From_Account: "id", To_Account: ["id1"], TagList: ["x"] }],
  ["NeedFriend", "group_get", { From_Account: "id", LastSequence: 0, NeedFriend: "x" }],
])("30001: %s of %s is outside its limits", (path, operation, body) => {
  const { refusal } = admit(operation, body);

  expect(refusal?.ErrorCode).toBe(30001);
  expect(refusal?.ErrorInfo.split(" must ")[0]).toBe(path);
});

it("a missing LastSequence is refused where strict and tolerated elsewhere", () => {
  const body = { From_Account: "id" };

  expect(admit("group_get", body)).toEqual({ value: body });
  expect(admit("group_get", body, { strict: "on" })).toEqual({
    refusal: { ErrorCode: 30001, ErrorInfo: "LastSequence is missing" },
  });
});

const unstorable = ["\\u0000", "a\\u0000b", "\\ud800", "\\udc00", "\\udc00\\ud800"];

it.each<[member: string, OperationId, before: string, after: string]>([
  ["From_Account", "friend_add", '{"From_Account":"', '","AddFriendItem":[{"To_Account":"id1"}]}'],
  [
    "AddFriendItem[0].Remark",
    "friend_add",
    '{"From_Account":"id","AddFriendItem":[{"To_Account":"id1","Remark":"',
    '"}]}',
  ],
  [
    "AddFriendItem[0].GroupName[0]",
    "friend_import",
    '{"From_Account":"id","AddFriendItem":[{"To_Account":"id1","GroupName":["',
    '"]}]}',
  ],
  ["To_Account[0]", "friend_get_list", '{"From_Account":"id","To_Account":["', '"],"TagList":["Tag_SNS_IM_Group"]}'],
  ["GroupName[0]", "group_get", '{"From_Account":"id","LastSequence":0,"GroupName":["', '"]}'],
  [
    "UpdateItem[0].SnsItem[0].Value",
    "friend_update",
    '{"From_Account":"id","UpdateItem":[{"To_Account":"id1","SnsItem":[{"Tag":"Tag_SNS_IM_Remark","Value":"',
    '"}]}]}',
  ],
])("30001: NUL or half of a surrogate pair in %s of %s", (path, operation, before, after) => {
  const refusals = unstorable.map((text) => admitText(operation, before + text + after).refusal);

  expect(refusals.map((refusal) => refusal?.ErrorCode)).toEqual(unstorable.map(() => 30001));
  expect(refusals.map((refusal) => refusal?.ErrorInfo.split(" must ")[0])).toEqual(unstorable.map(() => path));
});

it("a whole surrogate pair is text like any other", () => {
  const body = add({ AddFriendItem: [{ ...item, Remark: "😀" }] });

  expect(admitText("friend_add", JSON.stringify(body).replace("😀", "\\ud83d\\ude00"))).toEqual({ value: body });
});

it.each([
  ["9007199254740991", true],
  ["9007199254740992", false],
  ["9007199254740993", false],
  ["18446744073709551615", false],
  ["1e400", false],
])("an integer may be %s: %s", (integer, admitted) => {
  const { value, refusal } = admitText("group_get", `{"From_Account":"id","LastSequence":${integer}}`);

  expect(value !== undefined).toBe(admitted);
  expect(refusal?.ErrorInfo ?? "LastSequence").toContain("LastSequence");
});

it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "\u0000", "", "From_account"])(
  "a member that nobody knows is ignored: %j",
  (name) => {
    const member = `${JSON.stringify(name)}:{"From_Account":5,"AddFriendItem":"\\ud800","x":[99999999999999999999]}`;
    const { value, refusal } = admitText(
      "friend_add",
      `{${member},"From_Account":"id","AddFriendItem":[{${member},"To_Account":"id1"}]}`,
    );

    expect(refusal).toBeUndefined();
    expect(value).toMatchObject({ From_Account: "id" });
  },
);

it("no member is found on a prototype", () => {
  expect(admitText("friend_add", '{"__proto__":{"From_Account":"id","AddFriendItem":[{"To_Account":"id1"}]}}')).toEqual(
    {
      refusal: { ErrorCode: 30001, ErrorInfo: "From_Account is missing" },
    },
  );
});

/** Nested arrays. */
const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

const tooDeep = { ErrorCode: 60003, ErrorInfo: "the body must not be nested more than 64 deep" };

it.each([
  [
    "in a member nobody knows",
    63,
    (inner: string) => `{"x":${inner},"From_Account":"id","AddFriendItem":[{"To_Account":"id1"}]}`,
  ],
  [
    "in an item's member nobody knows",
    61,
    (inner: string) => `{"From_Account":"id","AddFriendItem":[{"x":${inner},"To_Account":"id1"}]}`,
  ],
  [
    "in objects, side by side with others",
    60,
    (inner: string) =>
      `{"x":[{"y":[{},[],{"z":[]}],"z":[${inner}]}],"From_Account":"id","AddFriendItem":[{"To_Account":"id1"}]}`,
  ],
])("a body may be nested 64 deep %s, and 60003 beyond", (_title, levels, around) => {
  expect(admitText("friend_add", around(nested(levels))).refusal).toBeUndefined();
  expect(admitText("friend_add", around(nested(levels + 1))).refusal).toEqual(tooDeep);
});

it.each([
  ["64", nested(64), { ErrorCode: 30001, ErrorInfo: "SNS_DECODE_ERR: the body must be object" }],
  ["65", nested(65), tooDeep],
  ["8 million", nested(8_000_000), tooDeep],
  ["8 million, never closed", "[".repeat(8_000_000), tooDeep],
])("a body of %s arrays in one another is refused", (_levels, text, refusal) => {
  expect(admitText("friend_add", text).refusal).toEqual(refusal);
});

it.each(["[", "{", '\\"[', "\\\\", '\\\\\\"{'])("a text of many %s is not nested", (text) => {
  const member = `"x":"${text.repeat(300)}"`;

  expect(
    admitText("friend_add", `{${member},"From_Account":"id","AddFriendItem":[{"To_Account":"id1"}]}`).refusal,
  ).toBeUndefined();
  expect(admitText("friend_add", `{${member},"y":${nested(64)}}`).refusal).toEqual(tooDeep);
});

it.each(["}]".repeat(100), '"'.repeat(101), `"\\`])(
  "a body that is not JSON is 60003, whatever its brackets: %s",
  (text) => {
    expect(admitText("friend_add", text).refusal?.ErrorCode).toBe(60003);
  },
);

it("a body takes 16 MiB and not one byte more", () => {
  const text = JSON.stringify(add({}));
  const body = bytesOf(text.padEnd(maxBodyBytes));
  const longer = bytesOf(text.padEnd(maxBodyBytes + 1));

  expect(maxBodyBytes).toBe(16 * 1024 * 1024);
  expect(admitBody("friend_add", body)).toEqual({ value: add({}) });
  expect(admitBody("friend_add", longer).refusal).toEqual({
    ErrorCode: 60002,
    ErrorInfo: "the body must not have more than 16777216 bytes",
  });
});

it("60002 for the size comes before 60003 for the content", () => {
  expect(admitBody("friend_add", new Uint8Array(maxBodyBytes + 1)).refusal?.ErrorCode).toBe(60002);
});
