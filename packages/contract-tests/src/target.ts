import { mint } from "@chat-friends/usersig";
import type { ContractCase } from "./cases.ts";

/** What the suite runs against: anything that answers the calls of the API. */
export interface Target {
  /** Names the target in a report. */
  name: string;
  /** Address of the host, without a trailing slash; `/v4/sns/<operation>` is added. */
  baseUrl: string;
  /** Brings a request to the target; time limits and proxies are its own affair. */
  fetch: (request: Request) => Promise<Response>;
  identity: Identity;
  /** Brings the target to where the case starts, or says why it can't; left out where the target always stands there. */
  prepare?: (contractCase: ContractCase) => Promise<Obstacle | Prepared | undefined>;
}

/** Who calls the target. */
export interface Identity {
  sdkAppId: number;
  /** UserID of an admin of the app. */
  identifier: string;
  /** A UserSig that is valid now. */
  usersig: () => string;
}

/** Why a target can't start a case. */
export interface Obstacle {
  reason: string;
}

/** A case that starts in an app of its own. */
export interface Prepared {
  reason?: never;
  /** Who calls the app, in place of the target's own identity. */
  identity: Identity;
  /** Called when the case is checked. */
  close(): Promise<void>;
}

export interface SignedIdentityOptions {
  sdkAppId: number;
  identifier: string;
  /** Key of the app, as the console shows it. */
  secretKey: string;
  /** Unix milliseconds. */
  clock?: { now(): number };
}

/** Seconds that a signature of the suite is valid: each call gets its own. */
const expire = 300;

/** An admin whose UserSig is minted from the app's key, anew for each call. */
export function signedIdentity({ clock = Date, secretKey, ...admin }: SignedIdentityOptions): Identity {
  return { ...admin, usersig: () => mint({ ...admin, secretKey, expire, now: Math.floor(clock.now() / 1000) }) };
}
