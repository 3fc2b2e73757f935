import type { Store } from "../stores/store.ts";
import { takeState } from "./shared-state.ts";
import type { Tenant } from "./tenant.ts";

/**
 * Changes the shared state, one change after the other: what is in memory is always what is stored. Calls wait for all of them. If a
 * change fails, memory may have what was not written.
 */
export function changeInTurn<Result>(tenant: Tenant, change: () => Promise<Result>): Promise<Result> {
  return inTurn(tenant, async () => {
    try {
      return await change();
    } catch (error) {
      tenant.stored = undefined;
      throw error;
    }
  });
}

function inTurn<Result>(tenant: Tenant, action: () => Promise<Result>): Promise<Result> {
  const before = tenant.turn;
  const acting = (async () => {
    await before;
    return action();
  })();
  const turn: Promise<void> = acting
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (tenant.turn === turn) tenant.turn = undefined;
    });
  tenant.turn = turn;
  return acting;
}

/** Whether a call may be planned: nothing is being done with the shared state, and memory has what is stored. */
export function isSettled({ turn, stored }: Tenant): boolean {
  return !turn && stored !== undefined;
}

/** Waits until it may be so. If the state must be read again, one reads it for all who wait, and they fail with it. */
export async function settle(tenant: Tenant, store: Store): Promise<void> {
  if (tenant.stored !== undefined) return tenant.turn;
  tenant.renewal ??= refresh(tenant, store).finally(() => {
    tenant.renewal = undefined;
  });
  await tenant.renewal;
}

/** Takes over what other processes have changed; does nothing if the store belongs to one process, or if the app is gone. */
export async function refresh(tenant: Tenant, store: Store): Promise<void> {
  if (store.shared) await inTurn(tenant, () => readState(tenant, store));
}

/** The same in a turn. */
export async function readState(tenant: Tenant, { shared }: Store): Promise<void> {
  const found = await shared?.read(tenant.identity.sdkAppId);
  if (found !== undefined) takeState(tenant, found);
  // The next call finds out that the app is gone.
  else tenant.stored = "";
}
