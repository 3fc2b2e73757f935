import { expect, it } from "vitest";
import { operations } from "../src/index.ts";
import { admitBody, admitQuery, type BodyRules } from "../src/refuse/index.ts";

type BatchId = "friend_add" | "friend_import" | "friend_update" | "friend_get_list";

const bytesOf = (body: unknown) => new TextEncoder().encode(JSON.stringify(body));

/** A request with these items. */
const admit = (operation: BatchId, items: unknown, rules: BodyRules, members: object = {}) =>
  admitBody(operation, bytesOf({ From_Account: "id", [operations[operation].requestItems]: items, ...members }), rules);

const refused = (ErrorInfo: string) => ({ refusal: { ErrorCode: 30001, ErrorInfo } });

it.each([
  ["60006", 60006],
  ["70020", 70020],
] as const)("unknownApp=%s: an app that does not exist is %i, a malformed SDKAppID 60006", (unknownApp, code) => {
  const codeOf = (sdkappid: string) =>
    admitQuery(new URLSearchParams({ sdkappid }), { unknownApp, isKnownApp: () => false }).refusal?.ErrorCode;

  expect(["1", "4294967295", "0", "app"].map(codeOf)).toEqual([code, code, 60006, 60006]);
});

const friend = { To_Account: "ben" };
const long = { To_Account: "ben", Remark: "好".repeat(33) };

it.each<[title: string, operation: BatchId, items: unknown[], ErrorInfo: string]>([
  ["a remark too long", "friend_add", [friend, long], "AddFriendItem[1]: Remark must not have more than 96 bytes"],
  ["no AddSource", "friend_import", [friend], "AddFriendItem[0]: AddSource is missing"],
  ["a malformed UserID", "friend_get_list", ["ben", "\t"], "To_Account[1]: the item must be printable ASCII"],
])("malformedItem=request: %s refuses the whole %s, and its item otherwise", (_title, operation, items, ErrorInfo) => {
  const members = { TagList: ["Tag_SNS_IM_Remark"] };

  expect(admit(operation, items, { malformedItem: "item" }, members).refusal).toBeUndefined();
  expect(admit(operation, items, { malformedItem: "request" }, members)).toEqual(
    refused(expect.stringContaining(ErrorInfo)),
  );
});

it("malformedItem=request: the first fault counts", () => {
  expect(admit("friend_add", [friend, { To_Account: "" }, long], { malformedItem: "request" })).toEqual(
    refused(expect.stringContaining("AddFriendItem[1]: To_Account ")),
  );
});

it("malformedItem=request: sound items and a request without items are admitted", () => {
  expect(admit("friend_add", [friend], { malformedItem: "request" }).refusal).toBeUndefined();
  expect(admitBody("group_get", bytesOf({ From_Account: "id" }), { malformedItem: "request" }).refusal).toBeUndefined();
});

it("missingAddSource=request: refuses a friend_import, and no friend_add, that goes without", () => {
  const items = [{ ...friend, AddSource: "AddSource_Type_Web" }, friend];

  expect(admit("friend_import", items, { missingAddSource: "item" }).refusal).toBeUndefined();
  expect(admit("friend_import", items, { missingAddSource: "request" })).toEqual(
    refused("AddFriendItem[1].AddSource is missing"),
  );
  expect(admit("friend_add", items, { missingAddSource: "request" }).refusal).toBeUndefined();
});

it.each([
  [100, undefined],
  [101, 30001],
])("readsOver100=refused: a read of %i friends is %s, and accepted otherwise", (count, code) => {
  const items = Array.from({ length: count }, (_, index) => `friend ${index}`);
  const members = { TagList: ["Tag_SNS_IM_Remark"] };

  expect(admit("friend_get_list", items, { readsOver100: "refused" }, members).refusal?.ErrorCode).toBe(code);
  expect(admit("friend_get_list", items, { readsOver100: "accepted" }, members).refusal).toBeUndefined();
});

it("readsOver100=refused: other batches may have more", () => {
  const items = Array.from({ length: 101 }, () => friend);

  expect(admit("friend_add", items, { readsOver100: "refused" }).refusal).toBeUndefined();
});

const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Unknown", "Tag_SNS_Custom_Test", "remark", ""];

it("unknownTag=omitted: reads the tags that are known, in their order", () => {
  const { value } = admit("friend_get_list", ["ben"], { unknownTag: "omitted" }, { TagList: tags });

  expect(value).toMatchObject({ TagList: ["Tag_SNS_IM_Remark", "Tag_SNS_Custom_Test"], To_Account: ["ben"] });
  expect(admit("friend_get_list", ["ben"], { unknownTag: "refused" }, { TagList: tags }).refusal?.ErrorCode).toBe(
    30001,
  );
});

it.each([
  ["an unknown tag alone", ["remark"], "TagList"],
  ["no tag at all", [], "TagList"],
  ["a tag that is not a string", ["Tag_SNS_IM_Remark", 5], "SNS_DECODE_ERR: TagList[1]"],
  ["a string", "Tag_SNS_IM_Remark", "SNS_DECODE_ERR: TagList"],
])("unknownTag=omitted: %s as TagList is still refused", (_title, TagList, member) => {
  expect(admit("friend_get_list", ["ben"], { unknownTag: "omitted" }, { TagList })).toEqual(
    refused(expect.stringContaining(`${member} must`)),
  );
});

const lists = (Value: unknown) => ({ Tag: "Tag_SNS_IM_Group", Value });
const remark = { Tag: "Tag_SNS_IM_Remark", Value: "Benny" };

it("listsAsString=accepted: reads a list name as an array of it, and nothing else", () => {
  const items = [{ To_Account: "ben", SnsItem: [lists("work"), remark, lists(["home"])] }];
  const { value } = admit("friend_update", items, { listsAsString: "accepted" });

  expect(value).toMatchObject({ UpdateItem: [{ SnsItem: [lists(["work"]), remark, lists(["home"])] }] });
  expect(admit("friend_update", items, { listsAsString: "refused" }).value).toMatchObject({ UpdateItem: items });
});

it.each([
  ["no array of items", { To_Account: "ben" }, "UpdateItem must be array"],
  ["an item that is null", [null], "UpdateItem[0] must be object"],
  ["fields that are not an array", [{ To_Account: "ben", SnsItem: "work" }], "UpdateItem[0].SnsItem must be array"],
  ["a field that is null", [{ To_Account: "ben", SnsItem: [null] }], "UpdateItem[0].SnsItem[0] must be object"],
  ["lists that are true", [{ To_Account: "ben", SnsItem: [lists(true)] }], "UpdateItem[0].SnsItem[0].Value must be"],
])("listsAsString=accepted: %s is refused as before", (_title, items, fault) => {
  const rules: BodyRules = { listsAsString: "accepted" };

  expect(admit("friend_update", items, rules)).toEqual(admit("friend_update", items, {}));
  expect(admit("friend_update", items, rules).refusal?.ErrorInfo).toContain(fault);
});

it.each(["friend_get_list", "friend_update"] as const)(
  "a %s that is not an object is refused as before",
  (operation) => {
    const rules: BodyRules = { unknownTag: "omitted", listsAsString: "accepted" };

    expect([null, [], "text"].map((body) => admitBody(operation, bytesOf(body), rules).refusal?.ErrorInfo)).toEqual(
      Array(3).fill("SNS_DECODE_ERR: the body must be object"),
    );
  },
);
