import type { Profile } from "../../descriptions/types.ts";
import type { AppSettings, FriendList } from "../../relations/snapshot.ts";
import { readMembers } from "./list-chunks.ts";
import type { Statements } from "./statements.ts";

/** The statements that read what the cache keeps. */
export type Reading = Pick<Statements, "settings" | "accounts" | "friends" | "lists" | "chunks" | "owner">;

/** The counts of an owner's table; `id` is undefined if the owner has no row yet. */
export interface Counts {
  id: number | undefined;
  friends: number;
  sequence: number;
}

/** A list with the number by which friend rows name it; its members are read separately. */
export interface NumberedList extends FriendList {
  number: number;
}

export function readSettings(statements: Reading, sdkAppId: number): AppSettings {
  const [settings] = statements.settings.get(sdkAppId) ?? [];
  if (settings === undefined) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return JSON.parse(settings);
}

export function readAccounts(statements: Reading, sdkAppId: number, userIDs: readonly string[]): [string, Profile][] {
  const rows = statements.accounts.all(sdkAppId, JSON.stringify(userIDs));
  return rows.map(([userID, profile]) => [userID, JSON.parse(profile)]);
}

export function readCounts(statements: Reading, sdkAppId: number, owner: string): Counts {
  const [id, friends, sequence] = statements.owner.get(sdkAppId, owner) ?? [undefined, 0, 0];
  return { id, friends, sequence };
}

export function readSizes(statements: Reading, { id }: Counts): NumberedList[] {
  if (id === undefined) return [];
  return statements.lists.all(id).map(([number, name, size]) => ({ number, name, size, members: [] }));
}

export function readLists(statements: Reading, { id }: Counts, sizes: readonly NumberedList[]): FriendList[] {
  const chunks = new Map<number, string[]>(sizes.map(({ number }) => [number, []]));
  if (id !== undefined) for (const [list, members] of statements.chunks.all(id)) chunks.get(list)?.push(members);
  return sizes.map(({ number, name, size }) => ({ name, size, members: readMembers(chunks.get(number) ?? []) }));
}

export function nameIn(lists: readonly NumberedList[], number: number): string {
  const list = lists.find((each) => each.number === number);
  if (!list) throw new Error(`a friend is in list ${number}, which is not there`);
  return list.name;
}
