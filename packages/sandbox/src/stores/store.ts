import type { Profile } from "../descriptions/types.ts";
import type { Contents } from "../relations/contents.ts";
import type { Forbidden, ForbiddenRow } from "../relations/forbidden.ts";
import type { Decision } from "../relations/row-change.ts";
import type { Needs, Snapshot } from "../relations/snapshot.ts";
import type { WorldRows } from "../world/rows.ts";

/** Thrown by writes when the stored data is gone; the message says why, and what helps. */
export class LossError extends Error {
  override readonly name = "LossError";
}

/** Thrown if a database can't be reached in time, or has not answered; the message says which, and whether anything was changed. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  /** Whether the call may have been carried out. */
  readonly isUncertain: boolean;

  constructor(message: string, isUncertain: boolean, options?: ErrorOptions) {
    super(message, options);
    this.isUncertain = isUncertain;
  }
}

/** Thrown for an app that the store doesn't have. */
export class NoWorldError extends Error {
  override readonly name = "NoWorldError";

  constructor(sdkAppId: number) {
    super(`no world was loaded for SDKAppID ${sdkAppId}`);
  }
}

/** What an app begins with. Only a shared store keeps it. */
export interface FirstState {
  state: string;
  /** The world that a reset goes back to, as JSON. */
  world: string;
}

/** What only a store has that several processes may have open at once. */
export interface SharedApps {
  /** What the processes share of an app beside its rows. `Snapshot.state` is compared with it. */
  read(sdkAppId: number): Promise<string | undefined>;
  /** The world that a reset goes back to, as JSON. */
  firstWorld(sdkAppId: number): Promise<string | undefined>;
  /** The SDKAppIDs of all apps. */
  list(): Promise<number[]>;
  /** Rejects with a LossError that says why if the app in the database can't be used at this moment. */
  check(sdkAppId: number): Promise<void>;
}

/** Keeps the worlds of apps by SDKAppID. An app never sees the data of another app. */
export interface Store {
  /** Undefined if the store belongs to one process. */
  readonly shared?: SharedApps | undefined;
  /**
   * Gives `decide` the rows that a call needs. Writes its changes, all or none, before the promise resolves.
   *
   * Nothing else is written between the two. Rejects and writes nothing if `decide` throws or the rows can't be written.
   */
  transact<Answer>(sdkAppId: number, needs: Needs, decide: (snapshot: Snapshot) => Decision<Answer>): Promise<Answer>;
  /** Gives an app its world; false if the app has a world already, which stays. If it rejects, nothing is written. */
  loadIfEmpty(sdkAppId: number, rows: WorldRows, first?: FirstState): Promise<boolean>;
  /** All data of an app, after the earlier calls are carried out. */
  dump(sdkAppId: number): Promise<Contents>;
  /** The profiles of an app by UserID, after the earlier calls are carried out. */
  accounts(sdkAppId: number): Promise<ReadonlyMap<string, Profile>>;
  /** Blocked UserIDs of an app by the UserID that blocks them, after the earlier calls are carried out. */
  blocklists(sdkAppId: number): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The first such row of an app, in the order of UserIDs; undefined if there is none. The earlier calls are carried out first. */
  findForbidden(sdkAppId: number, forbidden: Forbidden): Promise<ForbiddenRow | undefined>;
  /**
   * Replaces the world of an app. If it rejects, the old world stays.
   *
   * In a shared store, `state` makes of the shared state the one that counts from then on; without it the state stays.
   */
  replace(sdkAppId: number, rows: WorldRows, state?: (before: string) => string): Promise<void>;
  /** Deletes the data of an app, after the earlier calls are carried out. */
  clear(sdkAppId: number): Promise<void>;
  /** Why nothing more can be written until a restart; undefined while writing is possible. */
  loss(): string | undefined;
  /** Carries out the waiting calls, then releases everything; a second call does nothing. */
  close(): Promise<void>;
}
