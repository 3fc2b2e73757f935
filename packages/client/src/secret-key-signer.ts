import { mint } from "@chat-friends/usersig";
import type { Clock } from "./core/clock.ts";
import type { Signer } from "./core/signer.ts";

/** The app, the admin and the key; times come from the clock. */
export interface SecretKeySignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  /** The app's key, as its console shows it. */
  secretKey: string;
  /** Seconds for which a signature is valid; a day unless given, so that one that leaks is of little use. */
  expire?: number;
  clock?: Clock;
}

/** Signs with the app's secret key: for servers only, who holds the key can act as every user. */
export function secretKeySigner(options: SecretKeySignerOptions): Signer {
  const { sdkAppId, identifier, secretKey, expire = 86_400, clock = Date } = options;
  return {
    sdkAppId,
    identifier,
    sign() {
      const now = Math.floor(clock.now() / 1000);
      return { usersig: mint({ sdkAppId, identifier, secretKey, now, expire }), expiresAt: now + expire };
    },
  };
}
