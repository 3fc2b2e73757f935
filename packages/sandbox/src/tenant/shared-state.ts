import type { Switches } from "@chat-friends/contract/switches";
import type { Identity } from "../identity.ts";
import { noNeeds } from "../relations/snapshot.ts";
import type { Store, StoredState } from "../stores/store.ts";
import type { FaultsState } from "./faults.ts";
import type { Tenant } from "./tenant.ts";
import { signatureVerifier } from "./verified-signatures.ts";

/** What the processes of a sandbox share of an app beside its rows. Journal, rate limits and lockouts belong to one process. */
interface SharedState {
  admins: readonly string[];
  secretKey: string;
  isOwn: boolean;
  switches: Switches;
  firstSwitches: Switches;
  /** Milliseconds that the app's clock is ahead of the clock of a process. */
  ahead: number;
  faults: FaultsState;
}

/** Thrown by a decision that was prepared with an older state of the app than the one that counts now. */
export class StaleError extends Error {
  override readonly name = "StaleError";
}

export function stateOf({ identity, isOwn, switches, firstSwitches, clock, faults }: Tenant): string {
  const { admins, secretKey } = identity;
  const state: SharedState = {
    ...{ admins, secretKey, isOwn, switches, firstSwitches },
    ...{ ahead: clock.ahead, faults: faults.state },
  };
  return JSON.stringify(state);
}

export function takeState(tenant: Tenant, { version, state }: StoredState): void {
  const { admins, secretKey, isOwn, switches, firstSwitches, ahead, faults }: SharedState = JSON.parse(state);
  setIdentity(tenant, { ...tenant.identity, admins, secretKey });
  tenant.isOwn = isOwn;
  tenant.switches = switches;
  tenant.firstSwitches = firstSwitches;
  tenant.clock.ahead = ahead;
  tenant.faults.state = faults;
  tenant.version = version;
}

/** Changes who may call; signatures that were verified with another key don't count any more. */
export function setIdentity(tenant: Tenant, identity: Identity): void {
  if (tenant.identity.secretKey !== identity.secretKey) tenant.verifySignature = signatureVerifier(identity);
  tenant.identity = identity;
}

/** Takes over what other processes have changed; does nothing if the store belongs to one process, or if the app is gone. */
export async function refresh(tenant: Tenant, { shared }: Store): Promise<void> {
  const found = await shared?.read(tenant.identity.sdkAppId);
  if (found) takeState(tenant, found);
}

/** Throws a StaleError if the tenant is older than the snapshot. */
export function checkVersion({ version }: { version: number }, expected: number): void {
  if (version !== expected) throw new StaleError("another process has changed the app");
}

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
  const before = tenant.saving;
  keepSaving(
    tenant,
    (async () => {
      await before?.catch(() => undefined);
      return save(tenant, store, change);
    })(),
  );
}

/** The same at once, while the app is being opened. Resolves to the version that was written. */
export async function save(tenant: Tenant, store: Store, change: () => void): Promise<number> {
  for (;;) {
    const version = await tryToSave(tenant, store, change);
    if (version !== undefined) return version;
  }
}

/** Writes what was changed before the store was open, in its order. */
export async function saveEarly(tenant: Tenant, store: Store): Promise<void> {
  const changes = tenant.early?.changes ?? [];
  for (let change = changes.shift(); change; change = changes.shift())
    if (store.shared) tenant.version = await save(tenant, store, change);
  tenant.early = undefined;
}

/** Resolves when the changes so far are written. */
export async function saved(tenant: Tenant): Promise<void> {
  await tenant.early?.written;
  await tenant.saving;
}

/** Lets calls and `saved` wait until the shared state is written, and notes the version that it has then. */
export function keepSaving(tenant: Tenant, writing: Promise<number>): void {
  const saving = writing.then((version) => {
    tenant.version = version;
  });
  const done = () => {
    if (tenant.saving === saving) tenant.saving = undefined;
  };
  // Who asks with `saved` gets the error.
  saving.then(done, done);
  tenant.saving = saving;
}

/** The version that was written, or undefined if another process was first. */
async function tryToSave(tenant: Tenant, store: Store, change: () => void): Promise<number | undefined> {
  await refresh(tenant, store);
  change();
  const { version } = tenant;
  const state = stateOf(tenant);
  try {
    await store.transact(tenant.identity.sdkAppId, noNeeds, (snapshot) => {
      checkVersion(snapshot, version);
      return { reply: undefined, changes: [{ kind: "state", owner: "", state }] };
    });
    return version + 1;
  } catch (error) {
    if (error instanceof StaleError) return undefined;
    throw error;
  }
}
