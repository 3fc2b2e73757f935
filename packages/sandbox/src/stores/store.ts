import type { Contents } from "../relations/contents.ts";
import type { Decision } from "../relations/row-change.ts";
import type { Needs, Snapshot } from "../relations/snapshot.ts";
import type { WorldRows } from "../world/rows.ts";

/** Thrown at writes where what was stored is gone; the message says why, and what helps. */
export class LossError extends Error {
  override readonly name = "LossError";
}

/** Keeps the worlds of apps by SDKAppID; what one app does never shows in another. */
export interface Store {
  /**
   * Shows the rows a call needs to `decide` and writes its changes, all or none, before the promise resolves.
   *
   * Nothing else is written between the two. Rejects, with nothing written, where `decide` throws or the rows can't be written.
   */
  transact<Answer>(sdkAppId: number, needs: Needs, decide: (snapshot: Snapshot) => Decision<Answer>): Promise<Answer>;
  /** Gives an app its world, all of it or, where it rejects, nothing; false where the app has one already, which stays. */
  loadIfEmpty(sdkAppId: number, rows: WorldRows): Promise<boolean>;
  /** Everything kept of an app, once the calls before are carried out. */
  dump(sdkAppId: number): Promise<Contents>;
  /** Gives an app another world in place of the one it has, all of it or, where it rejects, nothing. */
  replace(sdkAppId: number, rows: WorldRows): Promise<void>;
  /** Forgets an app, once the calls before are carried out. */
  clear(sdkAppId: number): Promise<void>;
  /** Why nothing more can be written until a restart; undefined as long as it can. */
  loss(): string | undefined;
  /** Carries out what waits, then lets go of everything; a second time does nothing. */
  close(): Promise<void>;
}
