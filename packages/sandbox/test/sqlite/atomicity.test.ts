import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Sandbox, type World } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { codesOf, entryOf, listsOf, sequenceOf } from "../support/ask.ts";
import { plantedFile } from "../support/planted-file.ts";
import { clock } from "../support/sandbox-with.ts";
import { exchangeTogether, send, sendTogether } from "../support/send.ts";

const world: World = {
  accounts: { ann: {}, ben: {}, cleo: {}, dora: {}, eve: {}, fay: {}, poison: {} },
};

/** Makes the row of a friend named "poison" fail, in the middle of the rows of its call. */
const failingRow = `CREATE TRIGGER planted BEFORE INSERT ON friend WHEN NEW.friend = 'poison'
  BEGIN SELECT RAISE(ABORT, 'planted'); END`;

/** Makes SQLite give the whole transaction up at that row, as it does where the disk is full. */
const lostTransaction = failingRow.replace("ABORT", "ROLLBACK");

/** Makes the commit fail that follows that row: a foreign key that is looked at only then. */
const failingCommit = `CREATE TABLE parent (id INTEGER PRIMARY KEY);
  CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
  CREATE TRIGGER planted AFTER INSERT ON friend WHEN NEW.friend = 'poison'
  BEGIN INSERT INTO child VALUES (1); END`;

function open(file: string): { sandbox: Sandbox; errors: unknown[] } {
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const sandbox = createSandbox({ store: sqliteStore({ file }), clock, onError });
  onTestFinished(() => sandbox.close());
  return { sandbox, errors };
}

function adding(From_Account: string, ...friends: string[]) {
  const AddFriendItem = friends.map((To_Account) => ({ To_Account, GroupName: `${To_Account}'s list` }));
  return { From_Account, AddFriendItem };
}

const internalError = {
  ActionStatus: "FAIL",
  ErrorCode: 30006,
  ErrorInfo: "internal error of the sandbox; nothing was changed",
  ErrorDisplay: "",
};

/** What a user's table holds, and whether these have the user as a friend. */
async function tableOf(sandbox: Sandbox, owner: string, ...friends: string[]) {
  const own = await Promise.all(friends.map((friend) => entryOf(sandbox, owner, friend)));
  const reverse = await Promise.all(friends.map((friend) => entryOf(sandbox, friend, owner)));
  return {
    lists: await listsOf(sandbox, owner),
    sequence: await sequenceOf(sandbox, owner),
    friends: friends.filter((_friend, index) => own[index]),
    befriendedBy: friends.filter((_friend, index) => reverse[index]),
  };
}

const nothing = { lists: {}, sequence: 0, friends: [], befriendedBy: [] };

it("of a call that fails in the middle of its rows, nothing stays", async () => {
  const { sandbox, errors } = open(await plantedFile(world, failingRow));

  expect(await send(sandbox, "friend_add", adding("ann", "ben", "poison", "cleo"))).toEqual(internalError);

  expect(await tableOf(sandbox, "ann", "ben", "poison", "cleo")).toEqual(nothing);
  expect(errors).toEqual([expect.objectContaining({ message: "planted" })]);
});

it("a call that fails undoes nothing of the calls it shares a commit with", async () => {
  const { sandbox } = open(await plantedFile(world, failingRow));

  const replies = await sendTogether(sandbox, "friend_add", [
    adding("ann", "ben"),
    adding("cleo", "dora", "poison"),
    adding("eve", "fay"),
  ]);

  const success = { ErrorCode: 0, ResultItem: [{ ResultCode: 0 }] };
  expect(replies).toMatchObject([success, internalError, success]);
  expect(await tableOf(sandbox, "cleo", "dora", "poison")).toEqual(nothing);
  const whole = (friend: string) => ({ sequence: 1, friends: [friend], befriendedBy: [friend] });
  expect(await tableOf(sandbox, "ann", "ben")).toMatchObject(whole("ben"));
  expect(await tableOf(sandbox, "eve", "fay")).toMatchObject(whole("fay"));
});

it("calls of one group see what the calls before them wrote", async () => {
  const { sandbox } = open(await plantedFile(world, failingRow));

  const replies = await sendTogether(sandbox, "friend_add", [
    adding("ann", "ben"),
    adding("ann", "ben"),
    adding("ben", "ann"),
  ]);

  expect(replies.map(codesOf)).toEqual([[0], [30001], [30001]]);
});

const failed = (message: string) => expect.objectContaining({ message });

it("if a transaction can't be committed, every call in it fails and nothing is written", async () => {
  const { sandbox, errors } = open(await plantedFile(world, failingCommit));

  const replies = await sendTogether(sandbox, "friend_add", [
    adding("ann", "ben"),
    adding("cleo", "dora", "poison"),
    adding("eve", "fay"),
  ]);

  expect(replies).toEqual([internalError, internalError, internalError]);
  expect(errors).toEqual(Array(3).fill(failed("FOREIGN KEY constraint failed")));
  expect(await tableOf(sandbox, "ann", "ben")).toEqual(nothing);
  expect(await tableOf(sandbox, "cleo", "dora", "poison")).toEqual(nothing);
  expect(await tableOf(sandbox, "eve", "fay")).toEqual(nothing);
});

it("where SQLite gives a transaction up, every call of it so far fails, and the next begins another", async () => {
  const { sandbox, errors } = open(await plantedFile(world, lostTransaction));

  const replies = await sendTogether(sandbox, "friend_add", [
    adding("ann", "ben"),
    adding("cleo", "dora", "poison"),
    adding("eve", "fay"),
  ]);

  expect(replies).toMatchObject([internalError, internalError, { ErrorCode: 0 }]);
  expect(errors).toEqual(Array(2).fill(failed("planted")));
  expect(await tableOf(sandbox, "ann", "ben")).toEqual(nothing);
  expect(await tableOf(sandbox, "cleo", "dora", "poison")).toEqual(nothing);
  expect(await tableOf(sandbox, "eve", "fay")).toMatchObject({ friends: ["fay"], befriendedBy: ["fay"] });
});

it("a call that read what can't be committed fails too", async () => {
  const { sandbox } = open(await plantedFile(world, failingCommit));

  const replies = await exchangeTogether(sandbox, [
    { operation: "friend_add", body: adding("ann", "poison") },
    { operation: "group_get", body: { From_Account: "ann", LastSequence: 0 } },
  ]);

  expect(replies).toEqual([internalError, internalError]);
});

it.each([failingRow, failingCommit, lostTransaction])("the store works on after a failure", async (planted) => {
  const { sandbox } = open(await plantedFile(world, planted));
  await send(sandbox, "friend_add", adding("ann", "poison"));

  expect(codesOf(await send(sandbox, "friend_add", adding("ann", "ben")))).toEqual([0]);

  expect(await tableOf(sandbox, "ann", "ben")).toMatchObject({ friends: ["ben"], befriendedBy: ["ben"] });
});

it("a world that can't be written whole leaves an empty store", async () => {
  const file = await plantedFile(world, failingRow);
  const store = await sqliteStore({ file });
  onTestFinished(() => store.close());
  const identity = { sdkAppId: 1400000001, admins: ["administrator"], secretKey: "a".repeat(64) };
  const friends = [{ From_Account: "ann", To_Account: "poison" }];

  await expect(createSandbox({ store, identity, world: { friends } }).ready).rejects.toThrow("planted");

  await createSandbox({ store, identity, world }).ready;
});
