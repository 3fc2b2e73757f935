import { type OperationId, operations } from "@chat-friends/contract";
import { mint } from "@chat-friends/usersig";
import type { AppOptions } from "../settings/app-options.ts";
import { isDemoKey, type SecretOptions, secretKeyOf } from "../settings/secrets.ts";

export interface CallerOptions extends AppOptions, SecretOptions {
  target: string;
}

/** Seconds that a signature of a command is valid: each call gets its own. */
const expire = 300;

/**
 * The UserSig of CHAT_FRIENDS_USERSIG, or one minted with the app's key.
 *
 * @throws Error of one sentence if it would be the demo key's and the target is not on this machine
 */
export function usersigFor(options: CallerOptions, environment: NodeJS.ProcessEnv, clock: { now(): number }): string {
  const given = usersigIn(options, environment);
  if (given !== undefined) return given;
  return minted(options, signingKey(options, environment), clock);
}

/** A UserSig for one call. */
export function minted(
  { sdkappid: sdkAppId, admin: identifier }: AppOptions,
  secretKey: string,
  clock: { now(): number },
): string {
  return mint({ sdkAppId, identifier, secretKey, expire, now: Math.floor(clock.now() / 1000) });
}

/** The UserSig of CHAT_FRIENDS_USERSIG, if no file has the key. */
export function usersigIn({ secretKeyFile }: SecretOptions, environment: NodeJS.ProcessEnv): string | undefined {
  return secretKeyFile === undefined ? environment["CHAT_FRIENDS_USERSIG"]?.trim() : undefined;
}

/**
 * The key to sign for the target with.
 *
 * @throws Error of one sentence if it would be the demo key, and the target is not on this machine
 */
export function signingKey(options: CallerOptions, environment: NodeJS.ProcessEnv): string {
  const secretKey = secretKeyOf(options, environment);
  refuseDemoKey(secretKey, options.target);
  return secretKey;
}

/** @throws Error of one sentence if it is the demo key, and the target is not on this machine */
export function refuseDemoKey(secretKey: string, target: string): void {
  if (!isDemoKey(secretKey) || isLocal(target)) return;
  throw new Error(
    "the demo key opens sandboxes only: set CHAT_FRIENDS_SECRET_KEY or CHAT_FRIENDS_USERSIG, or give --secret-key-file",
  );
}

/** The address of a call with its five query parameters. */
export function signedAddress(options: CallerOptions, operation: OperationId, usersig: string): string {
  const { target, sdkappid, admin } = options;
  const random = String(Math.floor(Math.random() * 2 ** 32));
  const query = { sdkappid: String(sdkappid), identifier: admin, usersig, random, contenttype: "json" };
  return `${target}${operations[operation].path}?${new URLSearchParams(query)}`;
}

function isLocal(target: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(target).hostname);
}
