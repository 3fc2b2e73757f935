import type { Switches } from "@chat-friends/contract/switches";
import type { Identity } from "../demo-identity.ts";
import { UnavailableError } from "../stores/store.ts";
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

/** The state that a reset makes of a state: who may call stays. */
export function firstStateOf(state: string): string {
  const { firstSwitches, faults, ...kept }: SharedState = JSON.parse(state);
  const { lastId } = faults;
  const first: SharedState = {
    ...kept,
    firstSwitches,
    switches: firstSwitches,
    ahead: 0,
    faults: { active: [], lastId },
  };
  return JSON.stringify(first);
}

export function takeState(tenant: Tenant, state: string): void {
  const { admins, secretKey, isOwn, switches, firstSwitches, ahead, faults }: SharedState = JSON.parse(state);
  setIdentity(tenant, { ...tenant.identity, admins, secretKey });
  tenant.isOwn = isOwn;
  tenant.switches = switches;
  tenant.firstSwitches = firstSwitches;
  tenant.clock.ahead = ahead;
  tenant.faults.state = faults;
  tenant.stored = state;
}

/** Changes who may call; signatures that were verified with another key don't count any more. */
export function setIdentity(tenant: Tenant, identity: Identity): void {
  if (tenant.identity.secretKey !== identity.secretKey) tenant.verifySignature = signatureVerifier(identity);
  tenant.identity = identity;
}

/** Throws a StaleError if the app has another state. A number would not tell: a database that went back counts to it again. */
export function checkState({ state }: { state: string }, expected: string | undefined): void {
  if (state !== expected) throw new StaleError("another process has changed the app");
}

/** Milliseconds that something may be tried again because other processes have changed the app. */
export const patience = 10_000;

export function tooStale(cause: unknown): UnavailableError {
  return new UnavailableError("other processes change the app all the time; nothing was changed", false, { cause });
}
