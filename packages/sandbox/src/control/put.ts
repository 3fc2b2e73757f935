import type { RowChange } from "../relations/row-change.ts";
import type { Profile } from "../relations/snapshot.ts";
import type { Store } from "../stores/store.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { checkMembers } from "../world/check-world.ts";
import { noNeeds } from "./no-needs.ts";

/** Makes accounts, or gives those there are another profile; rejects with a RefusedError where a UserID or a profile is none. */
export async function putAccounts(
  accounts: Record<string, Profile>,
  { identity, switches }: Tenant,
  store: Store,
): Promise<void> {
  await store.transact(identity.sdkAppId, noNeeds, ({ settings }) => {
    checkMembers({ accounts, customProfileFields: settings.customProfileFields }, switches);
    const changes = Object.entries(accounts).map(
      ([owner, profile]): RowChange => ({ kind: "account", owner, profile }),
    );
    return { reply: undefined, changes };
  });
}

/** Puts other blocklists in place of those of the given owners, and makes the accounts that are missing. */
export async function putBlocklists(
  blocklists: Record<string, string[]>,
  { identity, switches }: Tenant,
  store: Store,
): Promise<void> {
  checkMembers({ blocklists }, switches);
  const named = [...new Set(Object.entries(blocklists).flatMap(([owner, blocked]) => [owner, ...blocked]))];
  await store.transact(identity.sdkAppId, { ...noNeeds, accounts: named }, ({ accounts }) => {
    const missing = named.filter((userID) => !accounts.has(userID));
    const changes = [
      ...missing.map((owner): RowChange => ({ kind: "account", owner, profile: {} })),
      ...Object.entries(blocklists).map(([owner, blocked]): RowChange => ({ kind: "blocklist", owner, blocked })),
    ];
    return { reply: undefined, changes };
  });
}
