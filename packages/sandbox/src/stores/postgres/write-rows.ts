import { arrayText } from "./array-text.ts";
import type { Write } from "./commit.ts";
import type { OwnerRows } from "./owner-rows.ts";
import type { Round } from "./round.ts";
import { statements } from "./statements.ts";
import type { WriteName } from "./write-statements.ts";

/** A row whose version guards a burst: the version that was read. */
export type Guard = { owner: string; world: number; version: number } | { sdkAppId: number; version: number };

/** Places of a pack: small, so that one more member is written fast, and large, so that a list has few rows. */
const membersOfPack = 64;

/** The most who leave a list one by one. More are compared with all members at once. */
const fewMembers = 8;

/** The statements that write what the calls of a round have changed. Their rows go as arrays, so their number doesn't depend on the calls. */
export function writesOf(round: Round, world: number, token: string): Write[] {
  const touched = [...round.owners].filter(([, rows]) => rows.isTouched);
  const [known, added] = [
    touched.filter(([, { version }]) => version > 0),
    touched.filter(([, { version }]) => version <= 0),
  ];
  const counts = (rows: typeof touched) => [
    rows.map(([, { friendCount }]) => friendCount),
    rows.map(([, { pendingCount }]) => pendingCount),
    rows.map(([, { sequence }]) => sequence),
  ];
  const names = (rows: typeof touched) => rows.map(([name]) => name);
  const versions = known.map(([, { version }]) => version);
  const blocked = [...round.newBlocklists].flatMap(([owner, userIDs]) => userIDs.map((userID) => [owner, userID]));
  const writes: Write[] = [
    { statement: statements.changeOwners, parameters: [names(known), versions, ...counts(known), token] },
    { statement: statements.addOwners, parameters: [names(added), ...counts(added), token] },
    ...rowsOf(touched),
    write(
      "putAccounts",
      [...round.newAccounts].map(([userID, profile]) => [userID, JSON.stringify(profile)]),
      2,
    ),
    write(
      "removeBlocked",
      [...round.newBlocklists.keys()].map((owner) => [owner]),
      1,
    ),
    write("putBlocked", blocked, 2),
  ];
  return writes.filter(hasRows).map(({ statement, parameters }) => ({ statement, parameters: [world, ...parameters] }));
}

/** The rows of the owners themselves. */
function rowsOf(touched: readonly [string, OwnerRows][]): Write[] {
  const friends: unknown[][] = [];
  const requests: unknown[][] = [];
  const lists: unknown[][] = [];
  const members: unknown[][] = [];
  const added: unknown[][] = [];
  const gone = { requests: [] as unknown[][], lists: [] as unknown[][] };
  const leaving = { few: [] as unknown[][], many: [] as unknown[][] };
  for (const [owner, rows] of touched) {
    const { changed } = rows;
    for (const [friend, isNew] of changed.friends) {
      const row = rows.friends.get(friend);
      if (row) (isNew ? added : friends).push([owner, friend, JSON.stringify([row.entry, ...row.lists])]);
    }
    for (const friend of changed.requests) {
      const request = rows.requests.get(friend);
      if (request) requests.push([owner, friend, JSON.stringify(request)]);
      else gone.requests.push([owner, friend]);
    }
    for (const name of changed.lists) {
      const list = rows.lists?.get(name);
      if (list) lists.push([owner, name, list.number, list.size, list.joined]);
      else gone.lists.push([owner, name]);
    }
    for (const [list, { left, joined }] of changed.members) {
      if (left.size > 0) leaving[left.size > fewMembers ? "many" : "few"].push([owner, list, arrayText([...left])]);
      for (const [pack, names] of packsOf(joined)) members.push([owner, list, pack, arrayText(names)]);
    }
  }
  return [
    write("addFriends", added, 3),
    write("putFriends", friends, 3),
    write("removeLists", gone.lists, 2),
    write("putLists", lists, 5),
    write("removeMembers", leaving.few, 3),
    write("removeManyMembers", leaving.many, 3),
    write("removePacks", [...leaving.few, ...leaving.many], 2),
    write("putMembers", members, 4),
    write("removeRequests", gone.requests, 2),
    write("putRequests", requests, 3),
  ];
}

/** Members by the pack in which their places are. */
function packsOf(joined: ReadonlyMap<string, number>): Map<number, string[]> {
  const packs = new Map<number, string[]>();
  for (const [friend, place] of joined) {
    const pack = Math.floor((place - 1) / membersOfPack);
    const known = packs.get(pack);
    if (known) known.push(friend);
    else packs.set(pack, [friend]);
  }
  return packs;
}

/** Rows as arrays of their columns. */
function write(name: WriteName, rows: readonly (readonly unknown[])[], columns: number): Write {
  const statement = statements[name];
  return { statement, parameters: Array.from({ length: columns }, (_empty, column) => rows.map((row) => row[column])) };
}

function hasRows({ parameters: [first] }: Write): boolean {
  return Array.isArray(first) && first.length > 0;
}
