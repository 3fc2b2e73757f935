import { expect, it, onTestFinished } from "vitest";
import {
  createSandbox,
  type Identity,
  memoryStore,
  RefusedError,
  type Sandbox,
  type Store,
  type World,
} from "../../src/index.ts";
import { codesOf, entryOf, listsOf } from "../support/ask.ts";
import { clock, storeUnderTest } from "../support/sandbox-with.ts";
import { send, signedQuery } from "../support/send.ts";

const first: Identity = { sdkAppId: 1400000001, admins: ["administrator"], secretKey: "a".repeat(64) };
const second: Identity = { sdkAppId: 1400000002, admins: ["administrator"], secretKey: "b".repeat(64) };

async function openStore(): Promise<Store> {
  const store = await storeUnderTest();
  onTestFinished(() => store.close());
  return store;
}

/** A sandbox of one app on a store that it may share. */
function appOn(store: Store, identity: Identity, world: World) {
  const sandbox = createSandbox({ store, identity, world, clock });
  const query = signedQuery({}, identity);
  return { ...sandbox, fetch: (request: Request) => sandbox.fetch(withQuery(request, query)) };
}

/** What "ann" has. */
async function tableOf(sandbox: Sandbox) {
  return {
    ...(await send(sandbox, "group_get", { From_Account: "ann", LastSequence: 0 })),
    members: await listsOf(sandbox, "ann"),
    ben: await entryOf(sandbox, "ann", "ben"),
    cleo: await entryOf(sandbox, "ann", "cleo"),
    reverse: await entryOf(sandbox, "cleo", "ann"),
  };
}

/** The request, signed for another app. */
function withQuery(request: Request, query: string): Request {
  return new Request(`${request.url.split("?")[0]}?${query}`, request);
}

/** The same for both apps: "ann" has a friend, two lists, and no room for one more request. */
const shared: World = {
  accounts: { asks: { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" }, cleo: {} },
  lists: { ann: ["work", "home"] },
  friends: [{ From_Account: "ann", To_Account: "ben", GroupName: ["work", "home"], Remark: "both" }],
  pending: [{ From_Account: "ann", To_Account: "asked {n}", count: 100 }],
  sequences: { ann: 1 },
};

/** Changes everything that "ann" has. */
async function changeAll(sandbox: Sandbox): Promise<void> {
  const SnsItem = [
    { Tag: "Tag_SNS_IM_Group", Value: ["new"] },
    { Tag: "Tag_SNS_IM_Remark", Value: "changed" },
  ];
  const AddFriendItem = [{ To_Account: "cleo", GroupName: "work" }, { To_Account: "asked 1" }];
  await send(sandbox, "friend_update", { From_Account: "ann", UpdateItem: [{ To_Account: "ben", SnsItem }] });
  await send(sandbox, "friend_add", { From_Account: "ann", AddFriendItem });
}

const adding = (To_Account: string) => ({ From_Account: "ann", AddFriendItem: [{ To_Account }] });

it("what one app writes, another on the same store does not read", async () => {
  const store = await openStore();
  const one = appOn(store, first, shared);
  const other = appOn(store, second, shared);
  const before = await tableOf(other);

  await changeAll(one);

  expect(await tableOf(other)).toEqual(before);
  expect(await tableOf(one)).not.toEqual(before);
  expect(before).toMatchObject({ CurrentSequence: 1, members: { work: ["ben"], home: ["ben"] }, cleo: undefined });
  expect(before.ResultItem).toMatchObject([{ FriendNumber: 1 }, { FriendNumber: 1 }]);
});

it("what one app writes does not decide a call of another on the same store", async () => {
  const store = await openStore();
  const one = appOn(store, first, shared);
  const other = appOn(store, second, shared);

  await changeAll(one);

  expect(codesOf(await send(one, "friend_add", adding("asks")))).toEqual([30539]);
  expect(codesOf(await send(other, "friend_add", adding("asks")))).toEqual([30012]);
  expect(codesOf(await send(other, "friend_add", adding("cleo")))).toEqual([0]);
  expect(await entryOf(other, "cleo", "ann")).toBeDefined();
});

it("what one app's world says, another on the same store never sees", async () => {
  const store = await openStore();
  const asks = { Tag_Profile_IM_AllowType: "AllowType_Type_NeedConfirm" } as const;
  const crowded: World = {
    accounts: { ann: { Tag_Profile_IM_AdminForbidType: "AdminForbid_Type_SendOut" }, only: {} },
    defaultAllowType: "AllowType_Type_DenyAny",
    blocklists: { ann: ["ben"], cleo: ["ann"] },
    lists: { ann: Array.from({ length: 32 }, (_empty, index) => `list ${index}`) },
    friends: [
      { From_Account: "ann", To_Account: "friend {n}", count: 3000, GroupName: ["list 1"] },
      { From_Account: "dora", To_Account: "friend {n}", count: 3000 },
    ],
    pending: [{ From_Account: "ann", To_Account: "asked {n}", count: 100 }],
    scripted: [{ operation: "friend_add", code: 30006 }],
  };
  const accounts = { ann: {}, ben: {}, cleo: {}, dora: {}, "friend 1": {}, asks, "asked 1": asks };
  const pending = [{ From_Account: "ann", To_Account: "own {n}", count: 99 }];
  appOn(store, first, crowded);
  const other = appOn(store, second, { accounts, pending, lists: { ann: ["list 1"] } });

  const friends = ["ben", "cleo", "dora", "friend 1", "asks", "asked 1", "only"];
  const AddFriendItem = friends.map((To_Account) => ({ To_Account, GroupName: "new" }));
  const reply = await send(other, "friend_add", { From_Account: "ann", AddFriendItem });

  expect(codesOf(reply)).toEqual([0, 0, 0, 0, 30539, 30012, 30003]);
  expect(await listsOf(other, "ann")).toEqual({ "list 1": [], new: ["ben", "cleo", "dora", "friend 1"] });
  expect(await entryOf(other, "ann", "friend 1", ["Tag_SNS_IM_Group"])).toEqual({ Tag_SNS_IM_Group: ["new"] });
});

it("each app is closed to the signatures of the other", async () => {
  // Sandboxes on a store that several processes share are one sandbox, with both apps.
  const store = memoryStore();
  const one = createSandbox({ store, identity: first, world: {}, clock });
  appOn(store, second, {});

  const request = { From_Account: "ann", LastSequence: 0 };

  expect(await send(one, "group_get", request, signedQuery({}, second))).toMatchObject({ ErrorCode: 60006 });
  const forged = signedQuery({ sdkappid: String(first.sdkAppId) }, second);
  expect(await send(one, "group_get", request, forged)).toMatchObject({ ErrorCode: 70014 });
});

it("a store that holds data takes no second world for the same app", async () => {
  const store = await openStore();
  appOn(store, first, { accounts: { ann: {} } });

  await expect(appOn(store, first, { accounts: {} }).ready).rejects.toThrow(
    new RefusedError("conflict", "the store already holds data of SDKAppID 1400000001, so it takes no world"),
  );
});

it("a store without a world says so", async () => {
  const store = await openStore();
  const needs = { owner: "ann", accounts: [], friends: [], lists: "none", adds: false, otherSides: [] } as const;

  await expect(store.transact(1400000009, needs, () => ({ reply: {}, changes: [] }))).rejects.toThrow(
    "no world was loaded for SDKAppID 1400000009",
  );
});
