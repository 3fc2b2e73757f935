import type { Switches } from "@chat-friends/contract/switches";
import type { Identity } from "../demo-identity.ts";
import type { World } from "../descriptions/types.ts";
import { checkIdentity } from "../identity.ts";
import { createReplyCache, type ReplyCache } from "../rules/reply-cache.ts";
import { checkWorld } from "../world/check-world.ts";
import { defaultWorld } from "../world/default-world.ts";
import { type Faults, scriptFaults } from "./faults.ts";
import { type Journal, keepJournal } from "./journal.ts";
import { countFailures, type Lockout } from "./lockout.ts";
import { limitRate, type RateLimit } from "./rate-limit.ts";
import { signatureVerifier, type VerifySignature } from "./verified-signatures.ts";
import { type Clock, type MovableClock, movableClock } from "./virtual-clock.ts";

/** An app of a sandbox with its own state; its rows are in the store. */
export interface Tenant {
  identity: Identity;
  switches: Switches;
  /** The switches that a reset goes back to. */
  firstSwitches: Switches;
  clock: MovableClock;
  verifySignature: VerifySignature;
  faults: Faults;
  lockout: Lockout;
  rateLimit: RateLimit;
  replyCache: ReplyCache;
  /** Undefined if the sandbox keeps no journal. */
  journal: Journal | undefined;
  /** The world that a reset goes back to. */
  world: World;
  /** Whether it is the own app of a sandbox, of this process or of another one, so that it can't be removed. */
  isOwn: boolean;
  /** The shared state that is in this object, as it is stored; empty if it was never read, undefined if the object may have what was not written. */
  stored: string | undefined;
  /** While something is done with the shared state: resolves when all of it is done. */
  turn: Promise<void> | undefined;
  /** While the shared state is read again for calls that wait. */
  renewal: Promise<void> | undefined;
  /** While changes of the shared state are not written: resolves when they are, and rejects if one of them can't be written. */
  unsaved: Promise<unknown> | undefined;
  /** Changes of the shared state that wait until the store is open, and when all of them are written; undefined after that. */
  early: { changes: (() => void)[]; written: Promise<void> } | undefined;
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
    isOwn: false,
    stored: "",
    turn: undefined,
    renewal: undefined,
    unsaved: undefined,
    early: undefined,
  };
}
