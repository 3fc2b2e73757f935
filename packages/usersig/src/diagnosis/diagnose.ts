import type { Claims } from "../claims.ts";
import { maxUsersigCharacters } from "../encoding.ts";
import { inspect } from "../verify.ts";
import { distanceInWords } from "./in-words.ts";
import { keyFaults, keyWarnings } from "./key.ts";
import { slipsIn } from "./slips.ts";

/** A UserSig and the known facts about the call that uses it. A fact that is left out is not compared. */
export interface Question {
  usersig: string;
  sdkAppId?: number | undefined;
  identifier?: string | undefined;
  /** Key of the app, as text. */
  secretKey?: string | undefined;
  /** Unix seconds. */
  now: number;
}

/** A reason why the service refuses a UserSig. */
export interface Fault {
  /** The code that the service answers. */
  code: 70001 | 70002 | 70003 | 70009 | 70013 | 70014;
  detail: string;
}

/** Something that is probably wrong. */
export interface Warning {
  about: "key" | "clock";
  text: string;
}

export interface Diagnosis {
  /** Undefined if they can't be read, even after all slips are repaired. */
  claims: Claims | undefined;
  /** In the order of `verify`. The service answers with one of them; its order of checks is not documented. */
  faults: readonly Fault[];
  /** Whether the key was there to check the HMAC. */
  isHmacChecked: boolean;
  /** What is probably wrong, although the service may accept it. */
  warnings: readonly Warning[];
  /** Other useful facts. */
  notes: readonly string[];
}

/** Seconds that the clocks of this machine and of the signer may differ. */
const tolerance = 60;

/** Says whether the service would accept a UserSig, and why not. Never throws, and repeats neither a key nor the UserSig. */
export function diagnose(question: Question): Diagnosis {
  const { usersig, secretKey, now } = question;
  const ofKey = keyWarnings(secretKey).map((text): Warning => ({ about: "key", text }));
  const read = inspect(usersig);
  if (read.ok)
    return {
      claims: read.claims,
      faults: faultsOf(read.claims, question),
      isHmacChecked: secretKey !== undefined,
      warnings: [...ofKey, ...clockWarnings(read.claims, now)],
      notes: notesOn(read.claims),
    };
  const slips = slipsIn(usersig);
  const repaired = slips.at(-1)?.repaired;
  const mayBeCutShort = read.reason !== "empty" && usersig.length <= maxUsersigCharacters;
  const fault = { code: read.reason === "empty" ? 70002 : 70003, detail: read.detail } as const;
  if (repaired === undefined || !inspect(repaired).ok)
    return {
      claims: undefined,
      faults: [fault],
      isHmacChecked: false,
      warnings: ofKey,
      notes: [...slips.map(({ text }) => text), ...(mayBeCutShort ? [cutShort] : [])],
    };
  const rest = diagnose({ ...question, usersig: repaired });
  return { ...rest, faults: [{ ...fault, detail: slips.map(({ text }) => text).join(" ") }, ...rest.faults] };
}

const cutShort =
  "Perhaps the signature was cut short, for example by a database column or a line of a log. A signature has 150 to 300 characters.";

function faultsOf(claims: Claims, { usersig, sdkAppId, identifier, secretKey, now }: Question): Fault[] {
  const expiresAt = claims.time + claims.expire;
  return [
    ...(identifier !== undefined && identifier !== claims.identifier
      ? [
          {
            code: 70013,
            detail: minted("identifier", claims.identifier, identifier, "; names are case-sensitive"),
          } as const,
        ]
      : []),
    ...(sdkAppId !== undefined && sdkAppId !== claims.sdkAppId
      ? [{ code: 70014, detail: minted("SDKAppID", claims.sdkAppId, sdkAppId) } as const]
      : []),
    ...(now > expiresAt ? [{ code: 70001, detail: `It expired ${distanceInWords(expiresAt, now)}.` } as const] : []),
    ...keyFaults(usersig, claims, secretKey).map((detail) => ({ code: 70009, detail }) as const),
  ];
}

function minted(claim: string, actual: string | number, expected: string | number, more = ""): string {
  return `It was minted for the ${claim} ${JSON.stringify(actual)}, not for ${JSON.stringify(expected)}${more}.`;
}

function clockWarnings({ time }: Claims, now: number): Warning[] {
  if (time <= now + tolerance) return [];
  const text = `By this clock, it is minted only ${distanceInWords(time, now)}, so one of the two clocks is wrong. The service's pages don't say what the service does in this case.`;
  return [{ about: "clock", text }];
}

function notesOn({ expire, userbuf }: Claims): string[] {
  return [
    ...(expire === 0 ? ["Its expire is 0, so it is valid only in the second in which it was minted."] : []),
    ...(userbuf ? ["It contains a userbuf. Only audio and video rooms use it."] : []),
  ];
}
