import { noNeeds } from "../relations/snapshot.ts";
import type { Store } from "../stores/store.ts";
import { changeInTurn, readState } from "./change-in-turn.ts";
import { checkState, patience, StaleError, stateOf, tooStale } from "./shared-state.ts";
import type { Tenant } from "./tenant.ts";

/**
 * Writes a change of the shared state that was made in this process, if the store is shared. The change is made again if another
 * process was first. Calls and `saved` wait for it.
 */
export function share(tenant: Tenant, store: Store, change: () => void): void {
  if (tenant.early) {
    tenant.early.changes.push(change);
    return;
  }
  if (!store.shared) return;
  const unsaved = Promise.all([tenant.unsaved, save(tenant, store, change)]);
  const done = () => {
    if (tenant.unsaved === unsaved) tenant.unsaved = undefined;
  };
  // Who asks with `saved` gets the error.
  unsaved.then(done, done);
  tenant.unsaved = unsaved;
}

/** Resolves when the changes so far are written. */
export async function saved(tenant: Tenant): Promise<void> {
  await tenant.early?.written;
  await tenant.unsaved;
}

/** Writes what was changed before the store was open, in its order. */
export async function saveEarly(tenant: Tenant, store: Store): Promise<void> {
  const changes = tenant.early?.changes ?? [];
  for (let change = changes.shift(); change; change = changes.shift())
    if (store.shared) await save(tenant, store, change);
  tenant.early = undefined;
}

/** Makes a change with the state that counts now, and writes it. */
export function save(tenant: Tenant, store: Store, change: () => void): Promise<void> {
  return changeInTurn(tenant, async () => {
    for (const deadline = performance.now() + patience; ; ) {
      try {
        await tryToSave(tenant, store, change);
        return;
      } catch (error) {
        if (!(error instanceof StaleError)) throw error;
        if (performance.now() > deadline) throw tooStale(error);
      }
    }
  });
}

async function tryToSave(tenant: Tenant, store: Store, change: () => void): Promise<void> {
  await readState(tenant, store);
  change();
  const { stored } = tenant;
  const state = stateOf(tenant);
  await store.transact(tenant.identity.sdkAppId, noNeeds, (snapshot) => {
    checkState(snapshot, stored);
    return { reply: undefined, changes: [{ kind: "state", owner: "", state }] };
  });
  tenant.stored = state;
}
