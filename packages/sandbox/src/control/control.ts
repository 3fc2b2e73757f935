import type { Accounts, ActiveFault, Blocklists, Fault, PendingAnswer, World } from "../descriptions/types.ts";
import { isDemo } from "../identity.ts";
import type { Store } from "../stores/store.ts";
import type { Faults } from "../tenant/faults.ts";
import type { Journal } from "../tenant/journal.ts";
import { resetTenant, type Tenant } from "../tenant/tenant.ts";
import type { VirtualClock } from "../tenant/virtual-clock.ts";
import { checkWorld } from "../world/check-world.ts";
import { rowsOf } from "../world/rows.ts";
import { worldOf } from "../world/world-of.ts";
import { answerPending } from "./answer-pending.ts";
import { putAccounts, putBlocklists } from "./put.ts";

/** Sets up one app of a sandbox and looks into it; calls that the app has accepted before are carried out first. */
export interface Control {
  readonly sdkAppId: number;
  readonly admins: readonly string[];
  /** Whether the published demo key signs for it, as its admin. */
  readonly isDemo: boolean;
  /** By which the app goes: expiry of signatures, AddTime, rate limits. */
  readonly clock: VirtualClock;
  /** What goes wrong on purpose; `add` throws a RefusedError where the fault is none. */
  readonly faults: Pick<Faults, "list" | "remove" | "clear"> & { add(fault: Fault): ActiveFault };
  /** What was called; empty where the sandbox keeps no journal. */
  readonly journal: Pick<Journal, "list" | "clear">;
  /** Goes back to the world it began with: without faults, with an empty journal, its clock with the one of the sandbox. */
  reset(): Promise<void>;
  exportWorld(): Promise<World>;
  /** Puts a world in place of everything there is; rejects with a RefusedError, and nothing changed, where the world is none. */
  importWorld(world: World): Promise<void>;
  /** Profiles by UserID. */
  accounts(): Promise<Accounts>;
  /** Makes accounts, or gives those there are another profile. */
  putAccounts(accounts: Accounts): Promise<void>;
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists(): Promise<Blocklists>;
  /** Puts other blocklists in place of those of the given owners; who is named and has no account gets one. */
  putBlocklists(blocklists: Blocklists): Promise<void>;
  /** Accepts or declines a friend request in the name of To_Account; rejects with a RefusedError where none waits, or a table is full. */
  answerPending(answer: PendingAnswer): Promise<void>;
}

/** The same for what nobody has checked yet, such as a body of HTTP: each method checks what it is given. */
export interface UncheckedControl extends Control {
  readonly faults: Pick<Faults, "add" | "list" | "remove" | "clear">;
  importWorld(world: unknown): Promise<void>;
  putAccounts(accounts: unknown): Promise<void>;
  putBlocklists(blocklists: unknown): Promise<void>;
  answerPending(answer: unknown): Promise<void>;
}

export function controlOf(tenant: Tenant, store: Store): UncheckedControl {
  const { identity, switches, clock, faults, journal } = tenant;
  const { sdkAppId, admins } = identity;
  const now = () => Math.floor(clock.now() / 1000);

  return {
    sdkAppId,
    admins,
    isDemo: isDemo(identity),
    clock,
    faults,
    journal: {
      list: () => journal?.list() ?? [],
      clear: () => journal?.clear(),
    },
    reset: () => resetTenant(tenant, store),
    exportWorld: async () => worldOf(await store.dump(sdkAppId)),
    async importWorld(world) {
      checkWorld(world, switches);
      await store.replace(sdkAppId, rowsOf(world, now()));
    },
    accounts: async () => Object.fromEntries((await store.dump(sdkAppId)).accounts),
    putAccounts: (profiles) => putAccounts(profiles, tenant, store),
    async blocklists() {
      const { blocklists } = await store.dump(sdkAppId);
      return Object.fromEntries([...blocklists].map(([owner, blocked]) => [owner, [...blocked]]));
    },
    putBlocklists: (blocklists) => putBlocklists(blocklists, tenant, store),
    answerPending: (answer) => answerPending(answer, tenant, store),
  };
}
