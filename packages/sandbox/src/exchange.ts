import type { Call, Reply } from "./call.ts";
import { exchangeShared } from "./exchange-shared.ts";
import { plan } from "./plan-call.ts";
import type { Store } from "./stores/store.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** Answers one call to an app; rejects only if the store fails. */
export async function exchange(call: Call, tenant: Tenant, store: Store): Promise<Reply> {
  if (store.shared) return exchangeShared(call, tenant, store);
  const { reply, needs, decide } = plan(call, tenant, tenant);
  // Not awaited here, so the request is not kept in memory until the commit.
  return reply ?? store.transact(tenant.identity.sdkAppId, needs, decide);
}
