import { schemas } from "#validators/control";
import type { NewTenant, World } from "../descriptions/types.ts";
import { RefusedError, requireValid } from "../refused.ts";
import type { Store } from "../stores/store.ts";
import { refresh } from "../tenant/change-in-turn.ts";
import { loadWorld, openTenant } from "../tenant/open-tenant.ts";
import { takeState } from "../tenant/shared-state.ts";
import { makeTenant, type Tenant } from "../tenant/tenant.ts";
import type { Clock } from "../tenant/virtual-clock.ts";
import { type Control, controlOf, type UncheckedControl } from "./control.ts";
import { switchesFrom } from "./put-switches.ts";

/** Apps beside the sandbox's own, at the same address. Each app has its own world; the `sdkappid` of a call selects the app. */
export interface Tenants {
  /**
   * Adds an app, which lives until it is removed or the sandbox is closed.
   *
   * Rejects with a RefusedError if the SDKAppID is taken, if a world is given although the store holds data of the app, or if createSandbox refuses an option.
   */
  add(tenant?: NewTenant): Promise<Control>;
  get(sdkAppId: number): Control | undefined;
  /** All apps, the sandbox's own first. */
  list(): Control[];
  /** Removes an app with all its data; rejects with a RefusedError if there is no such app, and for the sandbox's own app. */
  remove(sdkAppId: number): Promise<void>;
}

/** The same methods for values that are not checked yet. */
export interface UncheckedTenants extends Tenants {
  add(tenant?: unknown): Promise<UncheckedControl>;
  get(sdkAppId: number): UncheckedControl | undefined;
  list(): UncheckedControl[];
  /** Finds the apps that other processes have added, and forgets those that they have removed. */
  refresh(): Promise<void>;
}

/** What the sandbox itself needs of its apps. */
export interface OpenTenants {
  own: UncheckedControl;
  tenants: UncheckedTenants;
  /** A promise if it must be looked for in a store that several processes share. */
  find(sdkAppId: number): Tenant | undefined | Promise<Tenant | undefined>;
}

/** Begins with the sandbox's own app. Other apps take over its settings. */
export function openTenants(own: Tenant, store: Store, clock: Clock): OpenTenants {
  const open = new Map<number, { tenant: Tenant; control: UncheckedControl }>();
  /** SDKAppIDs whose rows are being written or deleted now. */
  const moving = new Set<number>();

  function keep(tenant: Tenant): UncheckedControl {
    const control = controlOf(tenant, store);
    open.set(control.sdkAppId, { tenant, control });
    return control;
  }

  function isTaken(sdkAppId: number): boolean {
    return open.has(sdkAppId) || moving.has(sdkAppId);
  }

  /** Reserves the SDKAppID while the work runs. */
  async function move<Result>(sdkAppId: number, action: () => Promise<Result>): Promise<Result> {
    moving.add(sdkAppId);
    return action().finally(() => moving.delete(sdkAppId));
  }

  async function addAt(
    sdkAppId: number,
    world: World | undefined,
    make: (sdkAppId: number) => Tenant,
  ): Promise<UncheckedControl> {
    if (isTaken(sdkAppId)) throw taken(sdkAppId);
    const tenant = make(sdkAppId);
    return move(sdkAppId, async () => {
      // In a shared store the data of an app is the app of another process.
      if (!store.shared) await openTenant(tenant, world, store);
      else if (!(await loadWorld(tenant, store))) throw taken(sdkAppId);
      return keep(tenant);
    });
  }

  /** Takes the next SDKAppID without rows of an earlier run. */
  async function addAtNextFree(make: (sdkAppId: number) => Tenant): Promise<UncheckedControl> {
    for (let sdkAppId = own.identity.sdkAppId + 1; sdkAppId <= greatestSdkAppId; sdkAppId += 1) {
      if (isTaken(sdkAppId)) continue;
      const tenant = make(sdkAppId);
      const added = await move(sdkAppId, async () => (await loadWorld(tenant, store)) && keep(tenant));
      if (added) return added;
    }
    throw new RefusedError("conflict", `there is no free SDKAppID above the sandbox's own; give an sdkAppId`);
  }

  /** An app that another process has added. */
  async function join(sdkAppId: number): Promise<Tenant | undefined> {
    const found = Number.isSafeInteger(sdkAppId) ? await store.shared?.read(sdkAppId) : undefined;
    const known = open.get(sdkAppId)?.tenant;
    if (!found || known) return known;
    const { secretKey } = own.identity;
    const options = { switches: own.switches, journal: own.journal !== undefined };
    const tenant = makeTenant({ identity: { sdkAppId, admins: [], secretKey }, ...options }, clock);
    takeState(tenant, found);
    keep(tenant);
    return tenant;
  }

  const tenants: UncheckedTenants = {
    async add(given = {}) {
      requireValid<NewTenant>(schemas.NewTenant, given, "the tenant");
      const { admins = own.identity.admins, secretKey = own.identity.secretKey, world } = given;
      const switches = switchesFrom({ ...own.switches, ...given.switches });
      const journal = own.journal !== undefined;
      const make = (sdkAppId: number) =>
        makeTenant({ identity: { sdkAppId, admins: [...admins], secretKey }, switches, world, journal }, clock);
      return given.sdkAppId === undefined ? addAtNextFree(make) : addAt(given.sdkAppId, world, make);
    },
    get: (sdkAppId) => open.get(sdkAppId)?.control,
    list: () => [...open.values()].map(({ control }) => control),
    async refresh() {
      const present = await store.shared?.list();
      if (!present) return;
      for (const sdkAppId of open.keys())
        if (!present.includes(sdkAppId) && sdkAppId !== own.identity.sdkAppId) open.delete(sdkAppId);
      for (const sdkAppId of present) if (!open.has(sdkAppId)) await join(sdkAppId);
    },
    async remove(sdkAppId) {
      if (sdkAppId === own.identity.sdkAppId)
        throw new RefusedError("conflict", `SDKAppID ${sdkAppId} is the sandbox's own, which stays`);
      const tenant = open.get(sdkAppId)?.tenant;
      if (!tenant) throw new RefusedError("missing", `the sandbox has no tenant of SDKAppID ${sdkAppId}`);
      await refresh(tenant, store);
      if (tenant.isOwn)
        throw new RefusedError("conflict", `SDKAppID ${sdkAppId} is the own app of another sandbox, which stays`);
      open.delete(sdkAppId);
      await move(sdkAppId, () => store.clear(sdkAppId));
    },
  };
  return {
    own: keep(own),
    tenants,
    find: (sdkAppId) => open.get(sdkAppId)?.tenant ?? (store.shared && join(sdkAppId)),
  };
}

const greatestSdkAppId = 4_294_967_295;

function taken(sdkAppId: number): RefusedError {
  return new RefusedError("conflict", `the sandbox has a tenant of SDKAppID ${sdkAppId} already`);
}
