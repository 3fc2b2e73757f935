import { mint } from "@chat-friends/usersig";
import type { AppOptions } from "../settings/app-options.ts";
import { type SecretOptions, secretKeyOf } from "../settings/secrets.ts";

export interface SignOptions extends AppOptions, SecretOptions {
  /** The admin unless given. */
  identifier?: string;
  /** Seconds. */
  expire: number;
}

/** `chat-friends sign`: a UserSig; throws an Error of one sentence if the key is not usable. */
export function sign(options: SignOptions, environment: NodeJS.ProcessEnv, clock: { now(): number }): string {
  return mint({
    sdkAppId: options.sdkappid,
    identifier: options.identifier ?? options.admin,
    secretKey: secretKeyOf(options, environment),
    now: Math.floor(clock.now() / 1000),
    expire: options.expire,
  });
}
