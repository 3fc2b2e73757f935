import { checkIdentity, type Identity } from "../identity.ts";
import type { Store } from "../stores/store.ts";
import { checkWorld } from "../world/check-world.ts";
import { defaultWorld } from "../world/default-world.ts";
import { rowsOf } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { type Faults, scriptFaults } from "./faults.ts";
import { type Clock, movableClock, type VirtualClock } from "./virtual-clock.ts";

/** By which rules an app is answered. */
export interface Rules {
  /** `open`: every well-formed UserID is an account. */
  accounts: "strict" | "open";
  /** Refuses what is otherwise tolerated: `random`, `contenttype` or `LastSequence` missing or odd. */
  strict: boolean;
  /** Whether UserIDs of the form `sandbox_<code>` bring about that code. */
  magicUserIDs: boolean;
}

/** An app of a sandbox, and what belongs to it alone; its rows are in the store. */
export interface Tenant {
  identity: Identity;
  rules: Rules;
  clock: VirtualClock;
  faults: Faults;
}

export interface TenantOptions {
  identity: Identity;
  rules: Rules;
  /** What the app starts with where the store has nothing of it; the world of the source pages' samples unless given. */
  world?: World | undefined;
}

/**
 * Makes an app, with its world in the store.
 *
 * Throws where nobody could sign a call with the identity, where the world is none, or where the store already holds data and a world is given too.
 */
export function openTenant({ identity, rules, world }: TenantOptions, store: Store, clock: Clock): Tenant {
  const now = Math.floor(clock.now() / 1000);
  checkIdentity(identity, now);
  if (world) checkWorld(world);
  const { sdkAppId } = identity;
  if (store.isEmpty(sdkAppId)) store.load(sdkAppId, rowsOf(world ?? defaultWorld, now));
  else if (world) throw new Error(`the store already holds data of SDKAppID ${sdkAppId}, so it takes no world`);
  return { identity, rules, clock: movableClock(clock), faults: scriptFaults() };
}
