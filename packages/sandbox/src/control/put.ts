import type { RowChange } from "../relations/row-change.ts";
import { noNeeds } from "../relations/snapshot.ts";
import type { Store } from "../stores/store.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { checkMembers } from "../world/check-world.ts";

/** Creates accounts, or replaces the profile of accounts that exist; rejects with a RefusedError if a UserID or a profile is not valid. */
export async function putAccounts(accounts: unknown, { identity, switches }: Tenant, store: Store): Promise<void> {
  await store.transact(identity.sdkAppId, noNeeds, ({ settings }) => {
    const world: unknown = { accounts, customProfileFields: settings.customProfileFields };
    checkMembers(world, switches);
    const changes = Object.entries(world.accounts ?? {}).map(
      ([owner, profile]): RowChange => ({ kind: "account", owner, profile }),
    );
    return { reply: undefined, changes };
  });
}

/** Replaces the blocklists of the given owners, and creates the accounts that are missing. */
export async function putBlocklists(blocklists: unknown, { identity, switches }: Tenant, store: Store): Promise<void> {
  const world: unknown = { blocklists };
  checkMembers(world, switches);
  const entries = Object.entries(world.blocklists ?? {});
  const named = [...new Set(entries.flatMap(([owner, blocked]) => [owner, ...blocked]))];
  await store.transact(identity.sdkAppId, { ...noNeeds, accounts: named }, ({ accounts }) => {
    const missing = named.filter((userID) => !accounts.has(userID));
    const changes = [
      ...missing.map((owner): RowChange => ({ kind: "account", owner, profile: {} })),
      ...entries.map(([owner, blocked]): RowChange => ({ kind: "blocklist", owner, blocked })),
    ];
    return { reply: undefined, changes };
  });
}
