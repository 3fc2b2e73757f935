import { mint } from "@chat-friends/usersig";

/** The called app, and its admin. */
export interface Caller {
  sdkAppId: number;
  identifier: string;
  secretKey: string;
}

/** The inputs of the journeys: who calls, the right signature, and the wrong signatures of `wrong-signatures`. */
export interface Inputs {
  sdkappid: number;
  identifier: string;
  usersig: string;
  expired: string;
  other_key: string;
  other_app: string;
  no_admin: string;
}

/** Mints the inputs of the journeys; `now` in Unix seconds. */
export function inputsFor(caller: Caller, now: number): Inputs {
  const right = { ...caller, now };
  return {
    sdkappid: caller.sdkAppId,
    identifier: caller.identifier,
    usersig: mint(right),
    expired: mint({ ...right, now: now - 3600, expire: 60 }),
    other_key: mint({ ...right, secretKey: "the key of another app" }),
    other_app: mint({ ...right, sdkAppId: caller.sdkAppId === 1 ? 2 : 1 }),
    no_admin: mint({ ...right, identifier: "pia" }),
  };
}

const mask = "********";

/**
 * The text with every signature masked.
 *
 * Redocly masks them too, but misses a signature with a `*` in the URLs that it reports: it writes the `*` as `%2A` there.
 */
export function withoutSignatures(text: string, { sdkappid, identifier, ...signatures }: Inputs): string {
  return Object.values(signatures)
    .flatMap((signature) => [signature, signature.replaceAll("*", "%2A")])
    .reduce((masked, signature) => masked.replaceAll(signature, mask), text);
}
