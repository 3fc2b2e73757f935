import { mint } from "@chat-friends/usersig";
import type { Signer } from "../core/signer.ts";
import { type CallbackSignerOptions, callbackSigner } from "./callback-signer.ts";

/** The app, its admin and its key. */
export interface SecretKeySignerOptions extends Omit<CallbackSignerOptions, "sign"> {
  /** The app's key, as its console shows it. */
  secretKey: string;
  /** Seconds for which a signature is valid; a day unless given, so that a leaked signature is of little use. */
  expire?: number;
}

/** Signs with the app's secret key. It is for servers only: whoever holds the key can act as every user. */
export function secretKeySigner(options: SecretKeySignerOptions): Signer {
  const { sdkAppId, identifier, secretKey, expire = 86_400 } = options;
  return callbackSigner({
    ...options,
    sign: ({ now }) => ({ usersig: mint({ sdkAppId, identifier, secretKey, now, expire }), expiresAt: now + expire }),
  });
}
