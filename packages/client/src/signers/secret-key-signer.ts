import { mint } from "@chat-friends/usersig";
import type { Signer } from "../core/signer.ts";
import { type CallbackSignerOptions, callbackSigner } from "./callback-signer.ts";

/** The app, its admin and its key. */
export interface SecretKeySignerOptions extends Omit<CallbackSignerOptions, "sign"> {
  /** The app's key, as its console shows it. */
  secretKey: string;
  /** Seconds that a signature is valid. Default: a day, so that a leaked signature is of little use. */
  expire?: number;
}

/**
 * Signs with the app's secret key. It is for servers only: whoever holds the key can act as every user.
 * @throws {TypeError} or {RangeError} that names the unusable option and what is allowed
 */
export function secretKeySigner(options: SecretKeySignerOptions): Signer {
  const { sdkAppId, identifier, secretKey, expire = 86_400 } = options;
  const usersigAt = (now: number) => mint({ sdkAppId, identifier, secretKey, now, expire });
  usersigAt(0); // An unusable option is refused here, and not at the first call.
  return callbackSigner({ ...options, sign: ({ now }) => ({ usersig: usersigAt(now), expiresAt: now + expire }) });
}
