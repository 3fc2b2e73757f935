import type { Switches } from "@chat-friends/contract/switches";
import type { World } from "../descriptions/types.ts";
import { checkIdentity, type Identity } from "../identity.ts";
import { RefusedError } from "../refused.ts";
import { createReplyCache, type ReplyCache } from "../rules/reply-cache.ts";
import type { Store } from "../stores/store.ts";
import { checkWorld } from "../world/check-world.ts";
import { defaultWorld } from "../world/default-world.ts";
import { rowsOf } from "../world/rows.ts";
import { type Faults, scriptFaults } from "./faults.ts";
import { type Journal, keepJournal } from "./journal.ts";
import { countFailures, type Lockout } from "./lockout.ts";
import { limitRate, type RateLimit } from "./rate-limit.ts";
import { signatureVerifier, type VerifySignature } from "./verified-signatures.ts";
import { type Clock, movableClock, type VirtualClock } from "./virtual-clock.ts";

/** An app of a sandbox with its own state; its rows are in the store. */
export interface Tenant {
  identity: Identity;
  switches: Switches;
  /** The switches that a reset goes back to. */
  firstSwitches: Switches;
  clock: VirtualClock;
  verifySignature: VerifySignature;
  faults: Faults;
  lockout: Lockout;
  rateLimit: RateLimit;
  replyCache: ReplyCache;
  /** Undefined if the sandbox keeps no journal. */
  journal: Journal | undefined;
  /** The world that a reset goes back to. */
  world: World;
}

export interface TenantOptions {
  identity: Identity;
  switches: Switches;
  /** The world of the app if the store has no data of it. Default: the world of the source pages' samples. */
  world?: World | undefined;
  journal: boolean;
}

/** Makes an app, which has no rows yet; throws if the identity can't sign a call, or if the world is not valid. */
export function makeTenant({ identity, switches, world, journal }: TenantOptions, clock: Clock): Tenant {
  checkIdentity(identity, Math.floor(clock.now() / 1000));
  if (world) checkWorld(world, switches);
  const ownClock = movableClock(clock);
  return {
    identity,
    switches,
    firstSwitches: switches,
    clock: ownClock,
    verifySignature: signatureVerifier(identity),
    faults: scriptFaults(),
    lockout: countFailures(),
    rateLimit: limitRate(ownClock),
    replyCache: createReplyCache(),
    journal: journal ? keepJournal(ownClock) : undefined,
    world: world ? structuredClone(world) : defaultWorld,
  };
}

/** Loads the app's first world if the store holds no data of the app. Returns whether it did. */
export function loadWorld({ identity, clock, world }: Tenant, store: Store): Promise<boolean> {
  return store.loadIfEmpty(identity.sdkAppId, rowsOf(world, Math.floor(clock.now() / 1000)));
}

/** Finds the app's rows, or loads its world; rejects if the store holds rows and a world is also given. */
export async function openTenant(tenant: Tenant, given: World | undefined, store: Store): Promise<void> {
  const isNew = await loadWorld(tenant, store);
  if (isNew || !given) return;
  const { sdkAppId } = tenant.identity;
  throw new RefusedError("conflict", `the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
}

/** Takes an app back to the state it began with. */
export async function resetTenant(tenant: Tenant, store: Store): Promise<void> {
  const { identity, firstSwitches, clock, faults, lockout, rateLimit, journal, world } = tenant;
  tenant.switches = firstSwitches;
  clock.reset();
  faults.clear();
  lockout.clear();
  rateLimit.clear();
  journal?.clear();
  await store.replace(identity.sdkAppId, rowsOf(world, Math.floor(clock.now() / 1000)));
}
