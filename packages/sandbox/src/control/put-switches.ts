import { excerpt } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { schemas } from "#validators/control";
import { RefusedError, requireValid } from "../refused.ts";
import type { Forbidden, ForbiddenRow } from "../relations/forbidden.ts";
import { limits } from "../relations/limits.ts";
import type { Store } from "../stores/store.ts";
import { readSwitches } from "../switches.ts";
import { refresh } from "../tenant/change-in-turn.ts";
import { saved, share } from "../tenant/save-changes.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** A value of a switch that forbids rows which its other value allows. */
interface Rule {
  switch: keyof Switches;
  value: string;
  forbids: Forbidden;
  says(row: ForbiddenRow): string;
}

const rules: readonly Rule[] = [
  {
    switch: "undeclaredField",
    value: "refused",
    forbids: "undeclared",
    says: ({ userID, friend }) => `${userID} has an undeclared custom field of ${friend}`,
  },
  {
    switch: "addingOneself",
    value: "refused",
    forbids: "oneself",
    says: ({ userID }) => `${userID} is a friend of itself, or has asked itself`,
  },
  {
    switch: "onlyOwnHalf",
    value: "refused",
    forbids: "asked",
    says: ({ userID, friend }) => `${userID} has asked ${friend}, who is a friend already`,
  },
  {
    switch: "pendingLimit",
    value: "sender",
    forbids: "sent",
    says: ({ userID }) => `${userID} has sent more than ${limits.pending} requests`,
  },
  {
    switch: "pendingLimit",
    value: "receiver",
    forbids: "received",
    says: ({ userID }) => `${userID} has received more than ${limits.pending} requests`,
  },
];

/** Sets every switch of an app; rejects with a RefusedError and changes nothing if a value is not valid or the world doesn't fit the values. */
export async function putSwitches(given: unknown, tenant: Tenant, store: Store): Promise<void> {
  requireValid<Record<string, string>>(schemas.Switches, given, "the switches");
  const switches = switchesFrom(given);
  await refresh(tenant, store);
  // What was forbidden until now is in no row.
  const added = rules.filter(
    (rule) => switches[rule.switch] === rule.value && tenant.switches[rule.switch] !== rule.value,
  );
  for (const rule of added) await requireNone(rule, tenant, store);
  const former = tenant.switches;
  await set(switches, tenant, store);
  if (!store.shared) return;
  try {
    // Calls that were planned with the former values have written such rows meanwhile. From now on none does.
    for (const rule of added) await requireNone(rule, tenant, store);
  } catch (error) {
    await set(former, tenant, store);
    throw error;
  }
}

async function set(switches: Switches, tenant: Tenant, store: Store): Promise<void> {
  tenant.switches = switches;
  share(tenant, store, () => {
    tenant.switches = switches;
  });
  await saved(tenant);
}

async function requireNone({ forbids, says, ...rule }: Rule, { identity }: Tenant, store: Store): Promise<void> {
  const row = await store.findForbidden(identity.sdkAppId, forbids);
  if (!row) return;
  const found = says({ userID: excerpt(row.userID), friend: excerpt(row.friend) });
  throw new RefusedError(
    "conflict",
    `the world is in the way of these switches: ${found}, which ${rule.switch}=${rule.value} forbids`,
  );
}

/** A value for every switch, as `readSwitches` gives it; throws a RefusedError in place of its TypeError. */
export function switchesFrom(given: Readonly<Record<string, unknown>>): Switches {
  try {
    return readSwitches(given);
  } catch (cause) {
    throw new RefusedError("invalid", cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
