import type { Contents } from "../relations/contents.ts";
import type { Needs, Snapshot } from "../relations/snapshot.ts";
import { type App, appFrom, apply, newOwner, type Owner } from "./memory-app.ts";
import { findForbidden } from "./memory-forbidden.ts";
import type { Store } from "./store.ts";

/** A store in memory. Its data is lost when the process ends. */
export function memoryStore(): Store {
  const apps = new Map<number, App>();
  return {
    async transact(sdkAppId, needs, decide) {
      const app = appOf(apps, sdkAppId);
      const { reply, changes } = decide(snapshotOf(app, needs));
      for (const change of changes) apply(change, app);
      return reply;
    },
    async loadIfEmpty(sdkAppId, rows) {
      if (apps.has(sdkAppId)) return false;
      apps.set(sdkAppId, appFrom(rows));
      return true;
    },
    dump: async (sdkAppId) => contentsOf(appOf(apps, sdkAppId)),
    accounts: async (sdkAppId) => new Map(appOf(apps, sdkAppId).accounts),
    blocklists: async (sdkAppId) => blocklistsOf(appOf(apps, sdkAppId)),
    findForbidden: async (sdkAppId, forbidden) => findForbidden(appOf(apps, sdkAppId), forbidden),
    async replace(sdkAppId, rows) {
      appOf(apps, sdkAppId);
      apps.set(sdkAppId, appFrom(rows));
    },
    async clear(sdkAppId) {
      apps.delete(sdkAppId);
    },
    loss: () => undefined,
    async close() {
      apps.clear();
    },
  };
}

function appOf(apps: Map<number, App>, sdkAppId: number): App {
  const app = apps.get(sdkAppId);
  if (!app) throw new Error(`no world was loaded for SDKAppID ${sdkAppId}`);
  return app;
}

/** A copy, so that later writes don't change it. */
function contentsOf(app: App): Contents {
  const { settings, accounts, owners } = app;
  return {
    settings,
    accounts: new Map(accounts),
    blocklists: blocklistsOf(app),
    owners: new Map([...owners].map(([owner, table]) => [owner, tableOf(table)])),
  };
}

function blocklistsOf({ blocklists }: App): Map<string, string[]> {
  return new Map([...blocklists].map(([owner, blocked]) => [owner, [...blocked]]));
}

function tableOf({ friends, lists, pending, sequence }: Owner) {
  return {
    friends: new Map(friends),
    lists: [...lists].map(([name, members]) => listOf(name, members, "members")),
    pending: new Map(pending),
    sequence,
  };
}

const nobody: ReadonlySet<string> = new Set();
const noRequests: Snapshot["pending"] = new Map();
const noOtherSides: Snapshot["otherSides"] = new Map();
const noneReceived: Snapshot["received"] = new Map();

function snapshotOf({ settings, accounts, blocklists, owners }: App, needs: Needs): Snapshot {
  const { owner, friends, otherSides, adds } = needs;
  const hasOthers = otherSides.length > 0;
  const table = owners.get(owner) ?? newOwner();
  return {
    state: "",
    settings,
    accounts: pick(accounts, [owner, ...needs.accounts]),
    friends: pick(table.friends, friends),
    friendCount: adds ? table.friends.size : 0,
    lists: needs.lists === "none" ? [] : [...table.lists].map(([name, members]) => listOf(name, members, needs.lists)),
    sequence: needs.lists === "none" ? 0 : table.sequence,
    pending: adds ? pick(table.pending, friends) : noRequests,
    pendingCount: adds ? table.pending.size : 0,
    blocked: hasOthers ? new Set(otherSides.filter((userID) => blocklists.get(owner)?.has(userID))) : nobody,
    blockedBy: hasOthers ? new Set(otherSides.filter((userID) => blocklists.get(userID)?.has(owner))) : nobody,
    otherSides: hasOthers
      ? new Map(otherSides.map((userID) => [userID, otherSideOf(owners.get(userID), owner)]))
      : noOtherSides,
    received: needs.received ? receivedBy(otherSides, owners) : noneReceived,
  };
}

function listOf(name: string, members: ReadonlySet<string>, detail: Needs["lists"]) {
  return {
    name,
    size: detail === "names" ? 0 : members.size,
    members: detail === "members" ? [...members] : [],
  };
}

function otherSideOf(other: Owner | undefined, owner: string) {
  return { hasOwner: other?.friends.has(owner) === true, friendCount: other?.friends.size ?? 0 };
}

/** How many friend requests wait for each of the users; each request is looked at once. */
function receivedBy(userIDs: readonly string[], owners: App["owners"]): Map<string, number> {
  const counts = new Map(userIDs.map((userID) => [userID, 0]));
  for (const { pending } of owners.values()) {
    for (const userID of pending.keys()) {
      const count = counts.get(userID);
      if (count !== undefined) counts.set(userID, count + 1);
    }
  }
  return counts;
}

function pick<Value>(map: ReadonlyMap<string, Value>, keys: readonly string[]): Map<string, Value> {
  const picked = new Map<string, Value>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) picked.set(key, value);
  }
  return picked;
}
