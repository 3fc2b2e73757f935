import type { Switches } from "@chat-friends/contract/switches";
import type { Accounts, ActiveFault, Blocklists, Fault, PendingAnswer, World } from "../descriptions/types.ts";
import { isDemo } from "../identity.ts";
import { RefusedError } from "../refused.ts";
import type { Store } from "../stores/store.ts";
import { refresh } from "../tenant/change-in-turn.ts";
import type { Faults } from "../tenant/faults.ts";
import type { Journal } from "../tenant/journal.ts";
import { resetTenant } from "../tenant/open-tenant.ts";
import { saved } from "../tenant/save-changes.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { VirtualClock } from "../tenant/virtual-clock.ts";
import { checkWorld } from "../world/check-world.ts";
import { rowsOf } from "../world/rows.ts";
import { worldOf } from "../world/world-of.ts";
import { oversizeOf } from "../world/world-size.ts";
import { answerPending } from "./answer-pending.ts";
import { putAccounts, putBlocklists } from "./put.ts";
import { putSwitches } from "./put-switches.ts";
import { sharedClock, sharedFaults } from "./shared-settings.ts";

/** Sets up one app of a sandbox and looks into it; calls that the app has accepted before are carried out first. */
export interface Control {
  readonly sdkAppId: number;
  readonly admins: readonly string[];
  /** Whether the published demo key signs for it, as its admin. */
  readonly isDemo: boolean;
  /** The clock of the app: expiry of signatures, AddTime and rate limits follow it. */
  readonly clock: VirtualClock;
  /** The injected faults; `add` throws a RefusedError if the value is not a valid fault. */
  readonly faults: Pick<Faults, "list" | "remove" | "clear"> & { add(fault: Fault): ActiveFault };
  /** The current value of every switch. */
  readonly switches: Switches;
  /** Sets every switch; a switch that is not given has its default. Rejects with a RefusedError and changes nothing if a value is not valid or the world doesn't fit the values. */
  putSwitches(switches: Partial<Switches>): Promise<void>;
  /** The calls so far; empty if the sandbox keeps no journal. */
  readonly journal: Pick<Journal, "list" | "clear">;
  /** Resolves when the changes of faults, clock and switches so far are written: then every process on the same database has them. */
  saved(): Promise<void>;
  /** Goes back to the world it began with. Faults and journal become empty, the switches are as at first, and the clock follows the sandbox's clock again. */
  reset(): Promise<void>;
  exportWorld(): Promise<World>;
  /** Replaces everything by this world; rejects with a RefusedError and changes nothing if the value is not a valid world. */
  importWorld(world: World): Promise<void>;
  /** Profiles by UserID. */
  accounts(): Promise<Accounts>;
  /** Creates accounts, or replaces the profile of accounts that exist. */
  putAccounts(accounts: Accounts): Promise<void>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists(): Promise<Blocklists>;
  /** Replaces the blocklists of the given owners; a UserID without an account gets one. */
  putBlocklists(blocklists: Blocklists): Promise<void>;
  /** Accepts or declines a friend request in the name of To_Account; rejects with a RefusedError if no such request waits or a friend table is full. */
  answerPending(answer: PendingAnswer): Promise<void>;
}

/** The same methods for values that are not checked yet, such as an HTTP body: each method checks its input. */
export interface UncheckedControl extends Control {
  readonly faults: Pick<Faults, "add" | "list" | "remove" | "clear">;
  /** Takes over what other processes have changed. */
  refresh(): Promise<void>;
  putSwitches(switches: unknown): Promise<void>;
  importWorld(world: unknown): Promise<void>;
  putAccounts(accounts: unknown): Promise<void>;
  putBlocklists(blocklists: unknown): Promise<void>;
  answerPending(answer: unknown): Promise<void>;
}

export function controlOf(tenant: Tenant, store: Store): UncheckedControl {
  const { clock, journal } = tenant;
  const { sdkAppId } = tenant.identity;
  const now = () => Math.floor(clock.now() / 1000);

  return {
    sdkAppId,
    get admins() {
      return tenant.identity.admins;
    },
    get isDemo() {
      return isDemo(tenant.identity);
    },
    clock: sharedClock(tenant, store),
    faults: sharedFaults(tenant, store),
    saved: () => saved(tenant),
    refresh: () => refresh(tenant, store),
    get switches() {
      return tenant.switches;
    },
    putSwitches: (switches) => putSwitches(switches, tenant, store),
    journal: {
      list: (after) => journal?.list(after) ?? [],
      clear: () => journal?.clear(),
    },
    reset: () => resetTenant(tenant, store),
    async exportWorld() {
      const world = worldOf(await store.dump(sdkAppId));
      const oversize = oversizeOf(world);
      if (oversize) throw new RefusedError("large", `the app has outgrown what a world can be: ${oversize}`);
      return world;
    },
    async importWorld(world) {
      checkWorld(world, tenant.switches);
      await store.replace(sdkAppId, rowsOf(world, now()));
    },
    accounts: async () => Object.fromEntries(await store.accounts(sdkAppId)),
    putAccounts: (profiles) => putAccounts(profiles, tenant, store),
    async blocklists() {
      const blocklists = await store.blocklists(sdkAppId);
      return Object.fromEntries([...blocklists].map(([owner, blocked]) => [owner, [...blocked]]));
    },
    putBlocklists: (blocklists) => putBlocklists(blocklists, tenant, store),
    answerPending: (answer) => answerPending(answer, tenant, store),
  };
}
