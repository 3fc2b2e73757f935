import { mint } from "@chat-friends/usersig";
import type { Identity } from "./target.ts";

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
