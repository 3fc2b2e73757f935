import type { OperationId } from "@chat-friends/contract";
import { expect, it } from "vitest";
import type { SandboxOptions, World } from "../../src/index.ts";
import { now, sandboxWith } from "../support/sandbox-with.ts";
import { type Reply, signedQuery } from "../support/send.ts";
import { serve } from "../support/serve.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: { Tag_Profile_IM_SelfSignature: "" }, dora: { Tag_Profile_IM_Nick: "" } },
  lists: { ann: ["work"] },
  friends: [
    { From_Account: "ann", To_Account: "cleo", Remark: "" },
    { From_Account: "ann", To_Account: "dora" },
  ],
};
const strict = { strict: "on" } as const;

/** Calls over a port, to a sandbox on the store under test. */
async function opened(switches: SandboxOptions["switches"] = {}) {
  const sandbox = sandboxWith(world, { switches });
  const { url } = await serve({ sandbox });
  const call = async (operation: OperationId, body: object, service = "/v4/sns"): Promise<Reply> => {
    const address = `${url}${service}/${operation}?${signedQuery()}`;
    return (await fetch(address, { method: "POST", body: JSON.stringify(body) })).json();
  };
  return { sandbox, call };
}

const From_Account = "ann";
const adding = (item: object, members: object = {}) => ({
  From_Account,
  AddFriendItem: [{ To_Account: "ben", ...item }],
  ...members,
});
const importing = (item: object) => adding({ AddSource: "AddSource_Type_Web", ...item });

it.each<{ what: string; operation: OperationId; body: object; refused: object }>([
  {
    what: "GroupName and NeedFriend of group_get",
    operation: "group_get",
    body: { From_Account, LastSequence: 0, GroupName: null, NeedFriend: null },
    refused: { ErrorCode: 30001 },
  },
  {
    what: "AddType and ForceAddFlags of friend_add",
    operation: "friend_add",
    body: adding({}, { AddType: null, ForceAddFlags: null }),
    refused: { ErrorCode: 30001 },
  },
  {
    what: "texts of an item",
    operation: "friend_add",
    body: adding({ Remark: null, GroupName: null, AddSource: null, AddWording: null }),
    refused: { ErrorCode: 30001 },
  },
  {
    what: "times and lists of an item",
    operation: "friend_import",
    body: importing({ Remark: null, RemarkTime: null, GroupName: null, AddWording: null, AddTime: null }),
    refused: { ErrorCode: 30001 },
  },
  {
    what: "CustomItem of an item",
    operation: "friend_import",
    body: importing({ CustomItem: null }),
    refused: { ErrorCode: 0, ResultItem: [{ ResultCode: 30001 }] },
  },
])("null counts as left out in $what, unless a switch says otherwise", async ({ operation, body, refused }) => {
  const tolerant = await (await opened()).call(operation, body);
  const strictly = await (await opened({ nullMember: "refused" })).call(operation, body);

  expect(tolerant).toMatchObject({ ErrorCode: 0 });
  expect((tolerant.ResultItem ?? []).filter(({ ResultCode }) => ResultCode)).toEqual([]);
  expect(strictly).toMatchObject(refused);
});

it.each<{ what: string; operation: OperationId; body: object; reply: object }>([
  {
    what: "From_Account",
    operation: "group_get",
    body: { From_Account: null, LastSequence: 0 },
    reply: { ErrorCode: 60015, ErrorInfo: "From_Account must be string" },
  },
  {
    what: "AddFriendItem",
    operation: "friend_add",
    body: { From_Account, AddFriendItem: null },
    reply: { ErrorCode: 30001, ErrorInfo: "SNS_DECODE_ERR: AddFriendItem must be array" },
  },
  {
    what: "AddSource of an import",
    operation: "friend_import",
    body: importing({ AddSource: null }),
    reply: { ErrorCode: 0, ResultItem: [{ ResultCode: 30001 }] },
  },
])("null in a required member is still refused: $what", async ({ operation, body, reply }) => {
  const { call } = await opened();

  expect(await call(operation, body)).toMatchObject(reply);
});

const fields = ["Tag_Profile_IM_Nick", "Tag_Profile_IM_SelfSignature", "Tag_SNS_IM_Remark", "Tag_SNS_IM_AddWording"];

it.each<{ value: "nick" | "omitted" | "empty" | undefined; cleo: string[]; dora: string[] }>([
  { value: undefined, cleo: fields.slice(0, 3), dora: fields.slice(0, 1) },
  { value: "nick", cleo: fields.slice(0, 3), dora: fields.slice(0, 1) },
  { value: "omitted", cleo: [], dora: [] },
  { value: "empty", cleo: fields, dora: fields },
])("fields without a value, with unsetTag $value", async ({ value, cleo, dora }) => {
  const { call } = await opened(value && { unsetTag: value });

  const reply = await call("friend_get_list", { From_Account, To_Account: ["cleo", "dora"], TagList: fields });

  const empty = (tags: string[]) => tags.map((Tag) => ({ Tag, Value: "" }));
  expect(reply.InfoItem?.map(({ SnsProfileItem }) => SnsProfileItem)).toEqual([empty(cleo), empty(dora)]);
});

it("ForceAddFlags 2 is a normal add, and 30001 when strict", async () => {
  const { call, sandbox } = await opened();
  await sandbox.control.putAccounts({ ben: { Tag_Profile_IM_AllowType: "AllowType_Type_DenyAny" } });

  const normal = await call("friend_add", adding({}, { ForceAddFlags: 2 }));

  expect(normal).toMatchObject({ ErrorCode: 0, ResultItem: [{ ResultCode: 30516 }] });
  expect(await call("friend_add", adding({}, { ForceAddFlags: 3 }))).toMatchObject({ ErrorCode: 30001 });
  const strictly = await opened(strict);
  expect(await strictly.call("friend_add", adding({}, { ForceAddFlags: 2 }))).toMatchObject({ ErrorCode: 30001 });
});

it("a doubled slash after /v4 is taken for one, and 60009 when strict", async () => {
  const body = { From_Account, LastSequence: 0 };
  const { call, sandbox } = await opened();

  expect(await call("group_get", body, "/v4//sns")).toMatchObject({ ErrorCode: 0 });
  expect(await call("group_get", body, "/v4///sns")).toMatchObject({ ErrorCode: 60009 });
  expect(await (await opened(strict)).call("group_get", body, "/v4//sns")).toMatchObject({ ErrorCode: 60009 });
  expect(sandbox.control.journal.list()[0]).toMatchObject({ path: "/v4//sns/group_get", operation: "group_get" });
});

it("From_Account that an admin has forbidden to add gets the text that apps look for", async () => {
  const { call, sandbox } = await opened();
  await sandbox.control.putAccounts({ ann: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" } });

  expect(await call("friend_add", adding({}))).toMatchObject({
    ResultItem: [{ ResultCode: 30009, ResultInfo: "Err_SNS_FriendAdd_Forbid_By_Admin" }],
  });
});

it("an AddTime or RemarkTime of 0 counts as left out, and of 1 does not", async () => {
  const { call, sandbox } = await opened();

  await call("friend_import", importing({ AddTime: 0, RemarkTime: 0 }));
  const [zero] = (await sandbox.control.exportWorld()).friends ?? [];
  await call("friend_import", importing({ AddTime: 1, RemarkTime: 1 }));
  await call("friend_import", importing({ AddTime: 0, RemarkTime: 0 }));
  const [one] = (await sandbox.control.exportWorld()).friends ?? [];

  expect(zero).toEqual({ From_Account, To_Account: "ben", AddSource: "AddSource_Type_Web", AddTime: now });
  expect(one).toMatchObject({ AddTime: 1, RemarkTime: 1 });
});

it("times as text refuse the request", async () => {
  const { call } = await opened();

  expect(await call("friend_import", importing({ AddTime: "1420000001" }))).toMatchObject({
    ErrorCode: 30001,
    ErrorInfo: "SNS_DECODE_ERR: AddFriendItem[0].AddTime must be integer",
  });
});

it.each<{ what: string; operation: OperationId; body: string; reply: object }>([
  {
    what: "a misspelt tag",
    operation: "friend_get_list",
    body: '{"From_Account":"ann","To_Account":["ben"],"TagList":["Tag_SNS_IM_Remrk"]}',
    reply: {
      ErrorCode: 30001,
      ErrorInfo:
        'TagList[0] must be a standard tag, Tag_SNS_Custom_ and 1 to 8 letters or Tag_Profile_Custom_ and 1 to 8 letters, not "Tag_SNS_IM_Remrk"',
    },
  },
  {
    what: "a misspelt member",
    operation: "group_get",
    body: '{"From_Acount":"ann","LastSequence":0}',
    reply: {
      ErrorCode: 30001,
      ErrorInfo: "From_Account is missing, and From_Acount is unknown; did you mean From_Account",
    },
  },
  {
    what: "a trailing comma",
    operation: "group_get",
    body: '{\n  "From_Account": "ann",\n  "LastSequence": 0,\n}',
    reply: { ErrorCode: 60003, ErrorInfo: "the body is not valid JSON from line 4, column 1 on" },
  },
  {
    what: "half of a body",
    operation: "group_get",
    body: '{"From_Account":"ann"',
    reply: { ErrorCode: 60003, ErrorInfo: "the body is not valid JSON from line 1, column 22 on" },
  },
])("a message says where and what: $what", async ({ operation, body, reply }) => {
  const { url } = await serve({ sandbox: sandboxWith(world) });

  const response = await fetch(`${url}/v4/sns/${operation}?${signedQuery()}`, { method: "POST", body });

  expect(await response.json()).toMatchObject(reply);
});

it("a compressed body is refused with what to do instead", async () => {
  const { url } = await serve({ sandbox: sandboxWith(world) });
  const address = `${url}/v4/sns/group_get?${signedQuery()}`;
  const send = (encoding: string) =>
    fetch(address, {
      method: "POST",
      body: JSON.stringify({ From_Account, LastSequence: 0 }),
      headers: { "content-encoding": encoding },
    });

  expect(await (await send("gzip")).json()).toMatchObject({
    ErrorCode: 60003,
    ErrorInfo: "the service takes no Content-Encoding; send the body as it is, not as gzip",
  });
  expect(await (await send("identity")).json()).toMatchObject({ ErrorCode: 0 });
});
