import { isDeepStrictEqual } from "node:util";
import type { Store } from "../../src/index.ts";
import type { Needs, Snapshot } from "../../src/relations/snapshot.ts";

/** What a store holds of each of these accounts: friends, lists with their members, sequence, requests, blocklist. */
export type Tables = ReadonlyMap<string, Snapshot>;

export interface TablesToRead {
  owners: Iterable<string>;
  /** Whom the tables are read about, as far as they say anything of them. */
  people: readonly string[];
  /** Counts the requests that people have received too, for which every table is looked into. */
  received?: boolean;
}

export async function readTables(
  store: Store,
  sdkAppId: number,
  { owners, people, received = false }: TablesToRead,
): Promise<Tables> {
  const tables = new Map<string, Snapshot>();
  for (const owner of owners) {
    const asked = { accounts: people, friends: people, otherSides: people };
    const needs: Needs = { owner, ...asked, lists: "members", adds: true, received };
    const snapshot = await store.transact(sdkAppId, needs, (read) => ({ reply: read, changes: [] }));
    // The pending requests of an account without any may be 0 or absent.
    const counts = new Map([...snapshot.received].filter(([, count]) => count > 0));
    tables.set(owner, { ...snapshot, received: counts, state: "" });
  }
  return tables;
}

/** Whether the owner's own rows are the same; what is read of others beside them changes without a doing of the owner. */
export function hasSameRows(table: Snapshot, other: Snapshot | undefined): boolean {
  return other !== undefined && isDeepStrictEqual(ownRows(table), ownRows(other));
}

function ownRows({ otherSides: _others, received: _received, ...rows }: Snapshot) {
  return rows;
}
