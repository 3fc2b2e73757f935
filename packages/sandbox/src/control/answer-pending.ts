import { schemas } from "#validators/control";
import type { PendingAnswer } from "../descriptions/types.ts";
import { RefusedError, requireValid } from "../refused.ts";
import { FriendTable } from "../relations/friend-table.ts";
import { limits } from "../relations/limits.ts";
import type { Decision } from "../relations/row-change.ts";
import type { FriendEntry, Snapshot } from "../relations/snapshot.ts";
import { noNeeds } from "../relations/snapshot.ts";
import type { Store } from "../stores/store.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Answers a friend request that waits; rejects with a RefusedError if no such request waits or a friend table is full. */
export async function answerPending(given: unknown, tenant: Tenant, store: Store): Promise<void> {
  requireValid<PendingAnswer>(schemas.PendingAnswer, given, "the answer");
  const { From_Account, To_Account } = given;
  const { sdkAppId } = tenant.identity;
  const needs = { ...noNeeds, owner: From_Account, friends: [To_Account], adds: true, otherSides: [To_Account] };
  await store.transact(sdkAppId, needs, (snapshot) => answered(given, snapshot, tenant));
}

function answered(given: PendingAnswer, snapshot: Snapshot, { switches, clock }: Tenant): Decision<undefined> {
  const { From_Account, To_Account, answer } = given;
  const table = new FriendTable(From_Account, snapshot, switches);
  const request = snapshot.pending.get(To_Account);
  if (!request) throw noSuchRequest(given);
  if (answer === "decline")
    return { reply: undefined, changes: [{ kind: "settled", owner: From_Account, friend: To_Account }] };

  const { time: _time, ...sourceAndWording } = request;
  const entry: FriendEntry = { ...sourceAndWording, AddTime: Math.floor(clock.now() / 1000) };
  const writesReverse = !table.isReversed(To_Account);
  if (table.isFull) throw fullTable(From_Account);
  if (writesReverse && table.isOtherFull(To_Account)) throw fullTable(To_Account);
  table.put(To_Account, entry);
  if (writesReverse) table.putReverse(To_Account, entry);
  return { reply: undefined, changes: table.changes };
}

function noSuchRequest({ From_Account, To_Account }: PendingAnswer): RefusedError {
  return new RefusedError("missing", `no friend request of ${From_Account} waits for an answer of ${To_Account}`);
}

function fullTable(userID: string): RefusedError {
  return new RefusedError("conflict", `${userID} has ${limits.friends} friends already`);
}
