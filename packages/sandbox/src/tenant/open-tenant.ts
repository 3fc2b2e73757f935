import type { World } from "../descriptions/types.ts";
import { RefusedError } from "../refused.ts";
import type { SharedApps, Store } from "../stores/store.ts";
import { rowsOf } from "../world/rows.ts";
import { refresh } from "./change-in-turn.ts";
import { save, saveEarly } from "./save-changes.ts";
import { firstStateOf, setIdentity, stateOf } from "./shared-state.ts";
import type { Tenant } from "./tenant.ts";

/** Loads the app's first world if the store holds no data of the app. Returns whether it did. */
export async function loadWorld(tenant: Tenant, store: Store): Promise<boolean> {
  const { identity, world, early } = tenant;
  const written = early?.changes.length ?? 0;
  const first = { state: stateOf(tenant), world: JSON.stringify(world) };
  const isNew = await store.loadIfEmpty(identity.sdkAppId, rowsOf(world, secondsOf(tenant)), first);
  if (!isNew) return false;
  early?.changes.splice(0, written);
  await refresh(tenant, store);
  return true;
}

/** Finds the app's rows, or loads its world; rejects if the store holds rows and another world is also given. */
export async function openTenant(tenant: Tenant, given: World | undefined, store: Store): Promise<void> {
  const isNew = await loadWorld(tenant, store);
  const { sdkAppId } = tenant.identity;
  if (given && !isNew && !(await isFirstWorld(given, sdkAppId, store)))
    throw new RefusedError("conflict", `the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
  if (!isNew) await joinOthers(tenant, store);
  await saveEarly(tenant, store);
}

/** Whether another process has begun the app with the same world. */
async function isFirstWorld(given: World, sdkAppId: number, { shared }: Store): Promise<boolean> {
  return (await shared?.firstWorld(sdkAppId)) === JSON.stringify(given);
}

/** Takes over what the processes before this one have set. Where this one was started with other settings, they count from now on. */
async function joinOthers(tenant: Tenant, store: Store): Promise<void> {
  const { identity, isOwn, firstSwitches } = tenant;
  if (!store.shared) return;
  await refresh(tenant, store);
  const isSame = JSON.stringify([identity, firstSwitches]) === JSON.stringify([tenant.identity, tenant.firstSwitches]);
  if (isSame && isOwn === tenant.isOwn) return;
  await save(tenant, store, () => {
    tenant.isOwn ||= isOwn;
    if (isSame) return;
    setIdentity(tenant, identity);
    Object.assign(tenant, { firstSwitches, switches: firstSwitches });
  });
}

/** Takes an app back to the state it began with. */
export async function resetTenant(tenant: Tenant, store: Store): Promise<void> {
  await tenant.early?.written;
  // A change that is written after the reset would stay. Who asks for it with `saved` gets its error.
  await tenant.unsaved?.catch(() => undefined);
  if (store.shared) await resetShared(tenant, store, store.shared);
  else await resetOwn(tenant, store);
}

async function resetOwn(tenant: Tenant, store: Store): Promise<void> {
  const { identity, firstSwitches, world, clock, faults } = tenant;
  tenant.switches = firstSwitches;
  clock.reset();
  faults.clear();
  forgetCalls(tenant);
  await store.replace(identity.sdkAppId, rowsOf(world, secondsOf(tenant)));
}

/** Calls go on with the old world and state until the first ones take their place, in this process as in every other. */
async function resetShared(tenant: Tenant, store: Store, shared: SharedApps): Promise<void> {
  const { sdkAppId } = tenant.identity;
  const first = await shared.firstWorld(sdkAppId);
  const world: World = first === undefined ? tenant.world : JSON.parse(first);
  const seconds = Math.floor(tenant.clock.below.now() / 1000);
  await store.replace(sdkAppId, rowsOf(world, seconds), firstStateOf);
  forgetCalls(tenant);
  await refresh(tenant, store);
}

function forgetCalls({ lockout, rateLimit, journal }: Tenant): void {
  lockout.clear();
  rateLimit.clear();
  journal?.clear();
}

function secondsOf({ clock }: Tenant): number {
  return Math.floor(clock.now() / 1000);
}
