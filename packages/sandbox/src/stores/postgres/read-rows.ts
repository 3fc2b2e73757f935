import type { Needs } from "../../relations/snapshot.ts";
import type { AppRows } from "./app-rows.ts";
import type { Connection } from "./connection.ts";
import { type Missing, missingIn, parametersOf } from "./missing-rows.ts";
import { OwnerRows } from "./owner-rows.ts";
import { Round } from "./round.ts";
import { type ReadRow, statements } from "./statements.ts";

/**
 * Reads what these calls must see and this process doesn't know. Undefined if the app has changed meanwhile.
 *
 * Each trip returns the versions of all owners. Known rows of an owner with another version are dropped, and one more trip reads
 * them, so that all rows are of one moment.
 */
export async function readRound(
  connection: Connection,
  app: AppRows,
  needs: readonly Needs[],
): Promise<Round | undefined> {
  const round = new Round(app);
  for (const name of needs.flatMap(({ owner, otherSides }) => [owner, ...otherSides]))
    if (name !== "") round.owners.set(name, app.owners.get(name) ?? new OwnerRows());
  takeKnownAccounts(round, app, needs);
  for (;;) {
    const missing = missingIn(round, needs);
    const rows = await connection.run(statements.read, parametersOf(app, round, missing));
    const [, token, , , world, version] = rows.find(([kind]) => kind === "app") ?? [];
    if (world !== app.world || version !== app.version || token !== app.token) return undefined;
    const isOfOneMoment = takeVersions(round, rows);
    markRead(round, missing);
    for (const row of inOrder(rows)) take(round, row);
    for (const userID of missing.accounts) app.accounts.set(userID, round.accounts.get(userID) ?? null);
    if (isOfOneMoment) return round;
  }
}

/** Gives each owner the version that was read; false if known rows of an owner had another one. */
function takeVersions(round: Round, rows: readonly ReadRow[]): boolean {
  const read = new Map(rows.filter(([kind]) => kind === "owner").map((row) => [row[1], row]));
  let isOfOneMoment = true;
  for (const [name, known] of round.owners) {
    const [, , token = null, , version = 0, friends = 0, pending = 0, sequence = 0] = read.get(name) ?? [];
    if (known.version === version && known.token === token) continue;
    if (known.version >= 0) isOfOneMoment = false;
    const rows = known.version < 0 ? known : new OwnerRows();
    Object.assign(rows, { version, token, friendCount: friends, pendingCount: pending, sequence });
    round.owners.set(name, rows);
    round.received.delete(name);
  }
  return isOfOneMoment;
}

/** Notes that these rows were asked for: those that are not among the rows read don't exist. */
function markRead(round: Round, missing: Missing): void {
  for (const [owner, friends] of missing.friends)
    for (const friend of friends) round.owner(owner).friends.set(friend, null);
  for (const [owner, friends] of missing.requests)
    for (const friend of friends) round.owner(owner).requests.set(friend, null);
  for (const [owner, userID] of missing.blocked) blockedOf(round, owner).set(userID, false);
  for (const owner of missing.lists) round.owner(owner).lists = new Map();
  for (const owner of missing.members) round.owner(owner).members = new Map();
  for (const userID of missing.accounts) round.accounts.set(userID, null);
  for (const userID of missing.received) round.received.set(userID, 0);
}

function take(round: Round, [kind, a, b, c, i, j, k]: ReadRow): void {
  switch (kind) {
    case "friend": {
      const [entry, ...lists] = JSON.parse(c);
      round.owner(a).friends.set(b, { entry, lists });
      return;
    }
    case "list":
      round.owner(a).lists?.set(b, { number: i, size: j, joined: k });
      return;
    case "member":
      for (const friend of JSON.parse(c)) round.owner(a).membersOf(b)?.add(friend);
      return;
    case "request":
      round.owner(a).requests.set(b, JSON.parse(c));
      return;
    case "account":
      round.accounts.set(a, JSON.parse(b));
      return;
    case "blocked":
      blockedOf(round, a).set(b, true);
      return;
    case "received":
      round.received.set(a, i);
      return;
  }
}

/** Lists by their number, members by their pack. Members come without lists where the lists are known already. */
function inOrder(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.some(([kind]) => kind === "list" || kind === "member")
    ? [...rows].sort((left, right) => left[4] - right[4])
    : rows;
}

function blockedOf({ blocked }: Round, owner: string): Map<string, boolean> {
  const known = blocked.get(owner) ?? new Map<string, boolean>();
  blocked.set(owner, known);
  return known;
}

function takeKnownAccounts(round: Round, app: AppRows, needs: readonly Needs[]): void {
  for (const userID of needs.flatMap(({ owner, accounts }) => [owner, ...accounts])) {
    const profile = app.accounts.get(userID);
    if (profile !== undefined) round.accounts.set(userID, profile);
  }
}
