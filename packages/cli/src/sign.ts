import { excerpt } from "@chat-friends/contract/refuse";
import { mint } from "@chat-friends/usersig";
import { type Environment, readEnvironment } from "./environment.ts";

export interface SignCommand {
  /** Seconds, as text. */
  expire: string;
  environment: Environment;
  clock: { now(): number };
}

/** `chat-friends sign`: a UserSig for the admin that the environment names; throws an Error of one sentence on a bad option. */
export function sign({ expire, environment, clock }: SignCommand): string {
  if (!/^[1-9]\d{0,9}$/.test(expire))
    throw new Error(`--expire ${excerpt(expire)} is not allowed: it must be a whole number of seconds`);
  const { identity } = readEnvironment(environment);
  return mint({
    sdkAppId: identity.sdkAppId,
    identifier: identity.admins[0] ?? "",
    secretKey: identity.secretKey,
    now: Math.floor(clock.now() / 1000),
    expire: Number(expire),
  });
}
