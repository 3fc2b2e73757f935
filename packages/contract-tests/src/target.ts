import { mint } from "@chat-friends/usersig";
import type { ContractCase } from "./cases.ts";

/** What the suite runs against: anything that answers the calls of the API. */
export interface Target {
  /** Names the target in a report. */
  name: string;
  /** Address of the host, such as http://127.0.0.1:8080; `/v4/sns/<operation>` is added. */
  baseUrl: string;
  /** Sends a request to the target. It is responsible for time limits and proxies. */
  fetch: (request: Request) => Promise<Response>;
  identity: Identity;
  /** Brings the target to the state where the case starts, or says why it can't. Leave it out if the target always has that state. */
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

/** What `prepare` gives for a case that starts in an app of its own. */
export interface Prepared {
  reason?: never;
  /** Who calls the app, instead of the target's own identity. */
  identity: Identity;
  /** Called after the case is checked. */
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

/** Seconds that a signature of the suite is valid. Each call gets a new signature. */
const expire = 300;

/** An admin. A new UserSig is minted from the app's key for each call. */
export function signedIdentity({ clock = Date, secretKey, ...admin }: SignedIdentityOptions): Identity {
  return { ...admin, usersig: () => mint({ ...admin, secretKey, expire, now: Math.floor(clock.now() / 1000) }) };
}
