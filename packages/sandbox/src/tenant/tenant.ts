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

/** An app of a sandbox, and what belongs to it alone; its rows are in the store. */
export interface Tenant {
  identity: Identity;
  switches: Switches;
  clock: VirtualClock;
  verifySignature: VerifySignature;
  faults: Faults;
  lockout: Lockout;
  rateLimit: RateLimit;
  replyCache: ReplyCache;
  /** Undefined where the sandbox keeps none. */
  journal: Journal | undefined;
  /** What a reset goes back to. */
  world: World;
}

export interface TenantOptions {
  identity: Identity;
  switches: Switches;
  /** What the app starts with where the store has nothing of it; the world of the source pages' samples unless given. */
  world?: World | undefined;
  journal: boolean;
}

/** Makes an app, which has no rows yet; throws where nobody could sign a call with the identity, or where the world is none. */
export function makeTenant({ identity, switches, world, journal }: TenantOptions, clock: Clock): Tenant {
  checkIdentity(identity, Math.floor(clock.now() / 1000));
  if (world) checkWorld(world, switches);
  const ownClock = movableClock(clock);
  return {
    identity,
    switches,
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

/** Gives an app the world it begins with where the store holds nothing of it, and says whether it did. */
export function loadWorld({ identity, clock, world }: Tenant, store: Store): Promise<boolean> {
  return store.loadIfEmpty(identity.sdkAppId, rowsOf(world, Math.floor(clock.now() / 1000)));
}

/** Finds the app's rows, or loads its world; rejects where the store holds rows and a world is given too. */
export async function openTenant(tenant: Tenant, given: World | undefined, store: Store): Promise<void> {
  const isNew = await loadWorld(tenant, store);
  if (isNew || !given) return;
  const { sdkAppId } = tenant.identity;
  throw new RefusedError("conflict", `the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
}

/** Takes an app back to the world it began with, as if nothing had happened since. */
export async function resetTenant(
  { identity, clock, faults, lockout, rateLimit, journal, world }: Tenant,
  store: Store,
) {
  clock.reset();
  faults.clear();
  lockout.clear();
  rateLimit.clear();
  journal?.clear();
  await store.replace(identity.sdkAppId, rowsOf(world, Math.floor(clock.now() / 1000)));
}
