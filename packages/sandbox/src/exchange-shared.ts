import type { Call, Reply } from "./call.ts";
import { type Counters, type Plan, plan } from "./plan-call.ts";
import type { RowChange } from "./relations/row-change.ts";
import type { Store } from "./stores/store.ts";
import { changeInTurn, isSettled, refresh, settle } from "./tenant/change-in-turn.ts";
import { checkState, patience, StaleError, stateOf, tooStale } from "./tenant/shared-state.ts";
import type { Tenant } from "./tenant/tenant.ts";

/**
 * Answers one call to an app that other processes serve too; rejects only if the store fails.
 *
 * The call's trip to the database shows whether another process has changed the app. If so, the call is admitted again.
 */
export async function exchangeShared(call: Call, tenant: Tenant, store: Store): Promise<Reply> {
  const counters = countingOnce(tenant);
  for (const deadline = performance.now() + patience; ; ) {
    // Nothing may come between the look and the plan: a plan counts down faults.
    while (!isSettled(tenant)) await settle(tenant, store);
    const { stored } = tenant;
    try {
      return await tryShared(plan(call, tenant, counters), tenant, store);
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      if (performance.now() > deadline) throw tooStale(error);
      // One of the calls that find out at the same time reads the state for all.
      if (!tenant.turn && tenant.stored === stored) await refresh(tenant, store);
    }
  }
}

/** What a call costs is counted once, however often it is admitted. */
function countingOnce({ lockout, rateLimit }: Tenant): Counters {
  let mayPass: boolean | undefined;
  let hasFailed = false;
  return {
    rateLimit: {
      ...rateLimit,
      take(operation) {
        mayPass ??= rateLimit.take(operation);
        return mayPass;
      },
    },
    lockout: {
      ...lockout,
      isLocked: (identifier, now) => !hasFailed && lockout.isLocked(identifier, now),
      fail(identifier, now) {
        if (!hasFailed) lockout.fail(identifier, now);
        hasFailed = true;
      },
    },
  };
}

/** Rejects with a StaleError if another process has changed the app. A fault is counted down in the transaction of the call. */
function tryShared({ needs, decide, isCounted }: Plan, tenant: Tenant, store: Store): Promise<Reply> {
  const { stored } = tenant;
  const state = isCounted ? stateOf(tenant) : undefined;
  const changes: RowChange[] = state === undefined ? [] : [{ kind: "state", owner: "", state }];
  const answering = store.transact(tenant.identity.sdkAppId, needs, (snapshot) => {
    checkState(snapshot, stored);
    const decision = decide(snapshot);
    return { ...decision, changes: [...decision.changes, ...changes] };
  });
  if (state === undefined) return answering;
  // The next call of this process begins with the counters that this one leaves, or with those of the store.
  return changeInTurn(tenant, async () => {
    const reply = await answering;
    tenant.stored = state;
    return reply;
  });
}
