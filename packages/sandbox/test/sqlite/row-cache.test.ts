import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import type { Change } from "../../src/relations/change.ts";
import type { Needs, Profile, Settings } from "../../src/relations/snapshot.ts";
import { openDatabase } from "../../src/sqlite/open-database.ts";
import { accountsKept, cacheRows } from "../../src/sqlite/row-cache.ts";
import { prepareStatements } from "../../src/sqlite/statements.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

const app = 1400000000;
const other = 1400000001;

const settings: Settings = {
  customFriendFields: [],
  customProfileFields: [],
  defaultAllowType: "AllowType_Type_AllowAny",
  scripted: [],
};

const needsOfAnn: Needs = {
  owner: "ann",
  accounts: [],
  friends: [],
  lists: "none",
  adds: false,
  otherSides: [],
  received: false,
};

const named = (Tag_Profile_IM_Nick: string): Profile => ({ Tag_Profile_IM_Nick });

function account(nick: string, owner = "ann"): Change {
  return { kind: "account", owner, profile: named(nick) };
}

/** A change that can't be written: the list is there already. */
const unwritable: Change = { kind: "list", owner: "ann", list: "work" };

/** A store in which the app has ann, called Annie, and her list; `planted` is SQL that its file holds beside. */
function storeWithAnn(planted = "") {
  const file = temporaryFile();
  sqliteStore({ file }).close();
  const database = new DatabaseSync(file);
  database.exec(planted);
  database.close();
  const store = sqliteStore({ file });
  onTestFinished(() => store.close());
  const changes: Change[] = [account("Annie"), unwritable];
  store.load(app, { settings, changes });
  const write = (...written: Change[]) => store.transact(app, needsOfAnn, () => ({ reply: "done", changes: written }));
  const profile = (sdkAppId = app) =>
    store.transact(sdkAppId, needsOfAnn, ({ accounts }) => ({ reply: accounts.get("ann"), changes: [] }));
  return { store, write, profile };
}

it("an account that is written is read anew", async () => {
  const { write, profile } = storeWithAnn();
  await profile();

  await write(account("Ann"));

  expect(await profile()).toEqual(named("Ann"));
});

it("an account that is made after it was looked for is found", async () => {
  const { store, profile } = storeWithAnn();
  store.load(other, { settings, changes: [] });
  await profile(other);

  await store.transact(other, needsOfAnn, () => ({ reply: undefined, changes: [account("Anna")] }));

  expect(await profile(other)).toEqual(named("Anna"));
});

it("an account of one app is none of another's", async () => {
  const { store, profile } = storeWithAnn();
  store.load(other, { settings, changes: [account("Anna")] });

  expect([await profile(app), await profile(other)]).toEqual([named("Annie"), named("Anna")]);
});

it("what a call wrote before it failed is not read", async () => {
  const { write, profile } = storeWithAnn();

  const [failed, seen] = await Promise.allSettled([write(account("Ann"), unwritable), profile()]);

  expect(failed).toMatchObject({ status: "rejected" });
  expect([seen, await profile()]).toEqual([{ status: "fulfilled", value: named("Annie") }, named("Annie")]);
});

/** Makes the commit fail that follows a list named "poison": a foreign key that is looked at only then. */
const failingCommit = `CREATE TABLE parent (id INTEGER PRIMARY KEY);
  CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
  CREATE TRIGGER planted AFTER INSERT ON list WHEN NEW.name = 'poison' BEGIN INSERT INTO child VALUES (1); END`;

it("what calls read of a group that can't be committed is read anew", async () => {
  const { write, profile } = storeWithAnn(failingCommit);
  const poison: Change = { kind: "list", owner: "ann", list: "poison" };

  const group = await Promise.allSettled([write(account("Ann"), poison), profile()]);

  expect(group.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await profile()).toEqual(named("Annie"));
});

it("a world that replaces another takes its place whole", async () => {
  const { store, profile } = storeWithAnn();
  await profile();
  const defaultAllowType = "AllowType_Type_DenyAny";

  await store.replace(app, { settings: { ...settings, defaultAllowType }, changes: [account("Anna", "anna")] });

  expect(await profile()).toBeUndefined();
  const settingsNow = await store.transact(app, needsOfAnn, (snapshot) => ({ reply: snapshot.settings, changes: [] }));
  expect(settingsNow).toMatchObject({ defaultAllowType });
});

it("a world that can't replace another leaves it as it was", async () => {
  const { store, profile } = storeWithAnn();
  const broken = { settings, changes: [account("Anna"), unwritable, unwritable] };

  await expect(store.replace(app, broken)).rejects.toThrow("UNIQUE constraint failed");

  expect(await profile()).toEqual(named("Annie"));
});

it("of an app that is cleared nothing is left", async () => {
  const { store, profile } = storeWithAnn();
  await profile();

  await store.clear(app);

  await expect(profile()).rejects.toThrow("no world was loaded for SDKAppID 1400000000");
});

it("only so many accounts are kept: one more, and the first is read from the file again", () => {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const statements = prepareStatements(database);
  const put = (userID: string, nick: string) => statements.putAccount.run(app, userID, JSON.stringify(named(nick)));
  const cache = cacheRows(statements);
  const nickOf = (userID: string) => cache.accounts(app, [userID]).get(userID)?.["Tag_Profile_IM_Nick"];
  const userIDs = Array.from({ length: accountsKept }, (_empty, index) => `user ${index}`);
  database.exec("BEGIN");
  for (const userID of [...userIDs, "one more"]) put(userID, "old");
  cache.accounts(app, userIDs);
  for (const userID of [...userIDs, "one more"]) put(userID, "new");

  expect([nickOf("user 0"), nickOf("user 1")]).toEqual(["old", "old"]);
  nickOf("one more");
  expect([nickOf("user 0"), nickOf("user 2")]).toEqual(["new", "old"]);
});
