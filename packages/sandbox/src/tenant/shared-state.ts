import type { Switches } from "@chat-friends/contract/switches";
import type { Identity } from "../demo-identity.ts";
import { noNeeds } from "../relations/snapshot.ts";
import { type Store, type StoredState, UnavailableError } from "../stores/store.ts";
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

/** The version of a tenant that may have what was not written. No state has it. */
const unknownVersion = -1;

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

/** Throws a StaleError if the tenant is older than the snapshot. */
export function checkVersion({ version }: { version: number }, expected: number): void {
  if (version !== expected) throw new StaleError("another process has changed the app");
}

/**
 * Changes the shared state, one change after the other: the state in memory and its version always belong together. Calls wait for
 * all of them. If a change fails, memory may have what was not written, so the version is not known any more.
 */
export function changeInTurn<Result>(tenant: Tenant, change: () => Promise<Result>): Promise<Result> {
  return inTurn(tenant, async () => {
    try {
      return await change();
    } catch (error) {
      tenant.version = unknownVersion;
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

/** Whether a call may be planned: nothing is being done with the shared state, and its version is known. */
export function isSettled({ turn, version }: Tenant): boolean {
  return !turn && version !== unknownVersion;
}

/** Waits until it may be so. If the state must be read again, one reads it for all who wait, and they fail with it. */
export async function settle(tenant: Tenant, store: Store): Promise<void> {
  if (tenant.version !== unknownVersion) return tenant.turn;
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
  if (found) takeState(tenant, found);
  // The next call finds out that the app is gone.
  else tenant.version = 0;
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
  const { version } = tenant;
  const state = stateOf(tenant);
  await store.transact(tenant.identity.sdkAppId, noNeeds, (snapshot) => {
    checkVersion(snapshot, version);
    return { reply: undefined, changes: [{ kind: "state", owner: "", state }] };
  });
  tenant.version = version + 1;
}

/** Milliseconds that something may be tried again because other processes have changed the app. */
export const patience = 10_000;

export function tooStale(cause: unknown): UnavailableError {
  return new UnavailableError("other processes change the app all the time; nothing was changed", false, { cause });
}
