import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished } from "vitest";
import type { RowChange } from "../../src/relations/row-change.ts";
import type { AppSettings, Needs } from "../../src/relations/snapshot.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { openDatabase } from "../../src/stores/sqlite/open-database.ts";
import { cacheRows, rowsKept } from "../../src/stores/sqlite/row-cache.ts";
import { prepareStatements } from "../../src/stores/sqlite/statements.ts";
import { writeChanges } from "../../src/stores/sqlite/write-changes.ts";
import { temporaryFile } from "../support/temporary-folder.ts";

const app = 1400000000;
const other = 1400000001;

const settings: AppSettings = {
  customFriendFields: [],
  customProfileFields: [],
  defaultAllowType: "AllowType_Type_AllowAny",
  scripted: [],
};

const needs: Needs = { owner: "ann", accounts: [], friends: ["ben"], lists: "none", adds: false, otherSides: [] };

/** Ann's account and her friend ben, with this text in both. */
function rowsSaying(text: string, isNew = false): RowChange[] {
  return [
    { kind: "account", owner: "ann", profile: { Tag_Profile_IM_Nick: text } },
    { kind: "friend", owner: "ann", friend: "ben", isNew, entry: { AddTime: 1, Remark: text }, lists: [] },
  ];
}

/** What both rows say where they are those of `rowsSaying`. */
function said(text: string) {
  return { profile: { Tag_Profile_IM_Nick: text }, friend: { entry: { AddTime: 1, Remark: text }, lists: [] } };
}

const nothing = { profile: undefined, friend: undefined };

/** A change that can't be written: the list is there already. */
const unwritable: RowChange = { kind: "list", owner: "ann", list: "work" };

/** A store with both rows and the list; `planted` is SQL that its file holds beside. */
async function storeSaying(text: string, planted = "") {
  const file = temporaryFile();
  await (await sqliteStore({ file })).close();
  const database = new DatabaseSync(file);
  database.exec(planted);
  database.close();
  const store = await sqliteStore({ file });
  onTestFinished(() => store.close());
  await store.loadIfEmpty(app, { settings, changes: [...rowsSaying(text, true), unwritable] });
  const write = (...changes: RowChange[]) => store.transact(app, needs, () => ({ reply: "written", changes }));
  const read = (sdkAppId = app) =>
    store.transact(sdkAppId, needs, ({ accounts, friends }) => {
      return { reply: { profile: accounts.get("ann"), friend: friends.get("ben") }, changes: [] };
    });
  return { store, write, read };
}

it("a written row is read again", async () => {
  const { write, read } = await storeSaying("old");
  await read();

  await write(...rowsSaying("new"));

  expect(await read()).toEqual(said("new"));
});

const everything: Needs = { ...needs, lists: "members", adds: true };

const changesOfTable: readonly RowChange[] = [
  { kind: "list", owner: "ann", list: "home" },
  { kind: "joined", owner: "ann", list: "work", friends: ["ben"] },
  { kind: "left", owner: "ann", list: "club", friend: "cy" },
  { kind: "unlisted", owner: "ann", list: "club" },
  { kind: "sequence", owner: "ann", sequence: 7 },
  { kind: "friend", owner: "ann", friend: "cy", isNew: true, entry: { AddTime: 1 }, lists: [] },
];

it.each(changesOfTable)(
  "lists, sequence and number of friends are read anew after a change of the kind $kind",
  async (change) => {
    const { store, write } = await storeSaying("old");
    const club: RowChange = { kind: "list", owner: "ann", list: "club" };
    await write(club, { kind: "joined", owner: "ann", list: "club", friends: ["cy"] });
    const read = () =>
      store.transact(app, everything, ({ lists, sequence, friendCount }) => {
        return { reply: { lists, sequence, friendCount }, changes: [] };
      });
    const before = await read();

    await write(change);
    const after = await read();
    await write({ kind: "account", owner: "ann", profile: {} });

    expect(after).not.toEqual(before);
    expect(after).toEqual(await read());
  },
);

it("what is made after it was looked for is found", async () => {
  const { store, read } = await storeSaying("old");
  await store.loadIfEmpty(other, { settings, changes: [] });
  const before = await read(other);

  await store.transact(other, needs, () => ({ reply: undefined, changes: rowsSaying("new", true) }));

  expect([before, await read(other)]).toEqual([nothing, said("new")]);
});

it("what one app has is nothing to another", async () => {
  const { store, read } = await storeSaying("one");
  await store.loadIfEmpty(other, { settings, changes: rowsSaying("other", true) });

  expect([await read(app), await read(other)]).toEqual([said("one"), said("other")]);
});

it("a friend of one user is not a friend of another user whose UserID has the same beginning", async () => {
  const { store, read } = await storeSaying("ben");
  await read();

  const found = await store.transact(app, { ...needs, owner: "annb", friends: ["en"] }, ({ friends }) => {
    return { reply: [...friends.keys()], changes: [] };
  });

  expect(found).toEqual([]);
});

it("what a call wrote before it failed is not read", async () => {
  const { write, read } = await storeSaying("old");

  const [failed, seen] = await Promise.allSettled([write(...rowsSaying("new"), unwritable), read()]);

  expect(failed).toMatchObject({ status: "rejected" });
  expect([seen, await read()]).toEqual([{ status: "fulfilled", value: said("old") }, said("old")]);
});

/** Makes the commit fail that follows a list named "poison": a foreign key that is looked at only then. */
const failingCommit = `CREATE TABLE parent (id INTEGER PRIMARY KEY);
  CREATE TABLE child (parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
  CREATE TRIGGER planted AFTER INSERT ON list WHEN NEW.name = 'poison' BEGIN INSERT INTO child VALUES (1); END`;

it("rows that calls read in a group that can't be committed are read again", async () => {
  const { write, read } = await storeSaying("old", failingCommit);
  const poison: RowChange = { kind: "list", owner: "ann", list: "poison" };

  const group = await Promise.allSettled([write(...rowsSaying("new"), poison), read()]);

  expect(group.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await read()).toEqual(said("old"));
});

it("a world that replaces another takes its place whole", async () => {
  const { store, read } = await storeSaying("old");
  await read();
  const defaultAllowType = "AllowType_Type_DenyAny";

  await store.replace(app, { settings: { ...settings, defaultAllowType }, changes: [] });

  expect(await read()).toEqual(nothing);
  const settingsNow = await store.transact(app, needs, (snapshot) => ({ reply: snapshot.settings, changes: [] }));
  expect(settingsNow).toMatchObject({ defaultAllowType });
});

it("a world that can't replace another leaves it as it was", async () => {
  const { store, read } = await storeSaying("old");
  const broken = { settings, changes: [...rowsSaying("new", true), unwritable, unwritable] };

  await expect(store.replace(app, broken)).rejects.toThrow("there is a list work already");

  expect(await read()).toEqual(said("old"));
});

it("of an app that is cleared nothing is left", async () => {
  const { store, read } = await storeSaying("old");
  await read();

  await store.clear(app);

  await expect(read()).rejects.toThrow("no world was loaded for SDKAppID 1400000000");
});

/** A cache over a file whose accounts and friends, numbered from 0, say what was put last. */
function cacheOver(count: number) {
  const database = openDatabase(temporaryFile());
  onTestFinished(() => database.close());
  const statements = prepareStatements(database);
  const names = Array.from({ length: count }, (_empty, index) => `user ${index}`);
  statements.putSettings.run(app, JSON.stringify(settings));
  const write = (changes: RowChange[]) => {
    database.exec("BEGIN");
    writeChanges(statements, { sdkAppId: app, settings }, changes);
    database.exec("COMMIT");
  };
  const putAll = (Remark: string) => {
    const entry = { AddTime: 1, Remark };
    const rows = names.flatMap((name): RowChange[] => [
      { kind: "account", owner: name, profile: { Tag_Profile_IM_Nick: Remark } },
      { kind: "friend", owner: "ann", friend: name, isNew: false, entry, lists: [] },
    ]);
    write(rows);
  };
  putAll("old");
  const cache = cacheRows(statements);
  const account = (index: number) => cache.accounts(app, [`user ${index}`]).get(`user ${index}`)?.Tag_Profile_IM_Nick;
  const friend = (index: number) => cache.friends(app, "ann", [`user ${index}`]).get(`user ${index}`)?.entry.Remark;
  return { cache, write, names, putAll, account, friend };
}

it.each(["account", "friend"] as const)("only so many rows are kept of the kind %s: the first goes first", (kind) => {
  const capacity = rowsKept[`${kind}s`];
  const { putAll, [kind]: read } = cacheOver(capacity + 1);
  for (let index = 0; index < capacity; index += 1) read(index);
  putAll("new");

  const kept = [read(0), read(1)];
  read(capacity);

  expect(kept).toEqual(["old", "old"]);
  expect([read(2), read(0)]).toEqual(["old", "new"]);
});

it.each([
  { others: rowsKept.owners - 1, kept: "old" },
  { others: rowsKept.owners, kept: "new" },
])("what was read of a user's friends is $kept once those of $others more users were read", ({ others, kept }) => {
  const { cache, putAll, friend } = cacheOver(1);
  friend(0);
  putAll("new");

  for (let other = 0; other < others; other += 1) cache.friends(app, `other ${other}`, ["user 0"]);

  expect(friend(0)).toBe(kept);
});

it.each([
  { count: 100, kept: "old" },
  { count: 101, kept: "new" },
])("of $count friends that are read at once, what is read next is $kept", ({ count, kept }) => {
  const { cache, names, putAll, friend } = cacheOver(count);
  const first = cache.friends(app, "ann", names);
  putAll("new");

  expect(first.size).toBe(count);
  expect(friend(0)).toBe(kept);
});

it.each([
  { known: true, outcome: "written", said: "in memory" },
  { known: true, outcome: "failed", said: "in the file" },
  { known: false, outcome: "written", said: "in the file" },
] as const)("a friend's row that was in memory ($known), after a write that has $outcome, is the one $said", (row) => {
  const { cache, putAll, friend } = cacheOver(1);
  if (row.known) friend(0);
  putAll("in the file");

  const entry = { AddTime: 1, Remark: "in memory" };
  const change: RowChange = { kind: "friend", owner: "ann", friend: "user 0", isNew: false, entry, lists: [] };
  cache.note(app, [change], row.outcome);

  expect(friend(0)).toBe(row.said);
});

it("an import, which reads more than there is room for, pushes nothing out", () => {
  const { cache, names, putAll, friend } = cacheOver(rowsKept.friends + 2);
  const imported = names.slice(0, -1);
  friend(imported.length);
  putAll("new");

  const found = cache.friends(app, "ann", imported);

  expect(found.size).toBe(rowsKept.friends + 1);
  expect(friend(imported.length)).toBe("old");
});

it.each([
  { members: rowsKept.members, read: "once" },
  { members: rowsKept.members + 1, read: "anew" },
])("lists with $members members in all are read $read", ({ members, read }) => {
  const { cache, write, names } = cacheOver(members);
  write([
    { kind: "list", owner: "ann", list: "work" },
    { kind: "joined", owner: "ann", list: "work", friends: names },
  ]);
  cache.lists(app, "ann");

  write([{ kind: "left", owner: "ann", list: "work", friend: "user 0" }]);

  const found = read === "once" ? members : members - 1;
  expect(cache.lists(app, "ann").map((list) => list.members.length)).toEqual([found]);
});
