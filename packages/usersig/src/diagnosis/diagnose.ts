import { type Claims, inspect, verify } from "@chat-friends/usersig";
import { distanceInWords } from "./in-words.ts";
import { slipsIn } from "./slips.ts";

/** A signature and the known facts about the app. Unknown facts are empty. */
export interface Question {
  usersig: string;
  sdkAppId: string;
  identifier: string;
  secretKey: string;
  /** Unix seconds. */
  now: number;
}

/** A reason why the service refuses a signature. */
export interface Fault {
  /** The code that the service answers. */
  code: number;
  detail: string;
}

export interface Diagnosis {
  /** Undefined if they can't be read, even after all slips are repaired. */
  claims: Claims | undefined;
  /** In the order in which the service would find them. The service answers with the first. */
  faults: readonly Fault[];
  /** Whether the key was there to check the HMAC. */
  isHmacChecked: boolean;
  /** Other useful facts. */
  notes: readonly string[];
}

/** Says whether the service would accept a signature, and why not. */
export function diagnose(question: Question): Diagnosis {
  const { usersig, secretKey, now } = question;
  const read = inspect(usersig);
  if (read.ok) {
    const faults = faultsOf(read.claims, read.expiresAt, question);
    return { claims: read.claims, faults, isHmacChecked: secretKey !== "", notes: notesOn(read.claims, now) };
  }
  const slips = slipsIn(usersig);
  const repaired = slips.at(-1)?.repaired;
  const fault = { code: read.reason === "empty" ? 70002 : 70003, detail: read.detail };
  if (repaired === undefined || !inspect(repaired).ok)
    return {
      claims: undefined,
      faults: [fault],
      isHmacChecked: false,
      notes: [...slips.map(({ text }) => text), cutShort],
    };
  const rest = diagnose({ ...question, usersig: repaired });
  return { ...rest, faults: [{ ...fault, detail: slips.map(({ text }) => text).join(" ") }, ...rest.faults] };
}

const cutShort =
  "Perhaps the signature was cut short, for example by a database column or a line of a log. A signature has 150 to 300 characters.";

function faultsOf(
  claims: Claims,
  expiresAt: number,
  { usersig, sdkAppId, identifier, secretKey, now }: Question,
): Fault[] {
  return [
    ...(identifier !== "" && identifier !== claims.identifier
      ? [
          {
            code: 70013,
            detail: `It was minted for the identifier ${JSON.stringify(claims.identifier)}; names are case-sensitive.`,
          },
        ]
      : []),
    ...(sdkAppId !== "" && sdkAppId.trim() !== String(claims.sdkAppId)
      ? [{ code: 70014, detail: `It was minted for the SDKAppID ${claims.sdkAppId}.` }]
      : []),
    ...(now > expiresAt ? [{ code: 70001, detail: `It expired ${distanceInWords(expiresAt, now)}.` }] : []),
    ...keyFaults(usersig, claims, secretKey),
  ];
}

/** Checks only the HMAC. All other values are taken from the claims. */
function keyFaults(usersig: string, claims: Claims, secretKey: string): Fault[] {
  if (secretKey === "") return [];
  const isSignedWith = (key: string): boolean =>
    verify(usersig, {
      sdkAppId: claims.sdkAppId,
      identifier: claims.identifier,
      secretKey: key,
      now: Math.min(claims.time, latest),
    }).ok;
  const trimmed = secretKey.trim();
  if (trimmed === "") return [{ code: 70009, detail: "The key has only whitespace." }];
  if (trimmed !== secretKey) return [whitespaceFault(isSignedWith(trimmed))];
  if (isSignedWith(secretKey)) return [];
  const otherCase = [secretKey.toLowerCase(), secretKey.toUpperCase()].find(isSignedWith);
  return [
    {
      code: 70009,
      detail:
        otherCase === undefined
          ? otherKey
          : "It was signed with this key in the other case. The key is a text, so a and A are different.",
    },
  ];
}

/** The last second that `verify` accepts as a time. */
const latest = 99_999_999_999;

const otherKey =
  "It was not signed with this key. Perhaps it was signed with the key of another app or an older key. Perhaps a space or a line break was read together with the key. Or a program converted the 64 characters into 32 bytes, but the text itself is the key.";

function whitespaceFault(isOtherwiseGood: boolean): Fault {
  const rest = isOtherwiseGood
    ? "Without it, the signature is valid. If you sign with it, you get 70009."
    : "Without it, the signature is not valid either: it was signed with another key, or with exactly this space.";
  return { code: 70009, detail: `There is a space or a line break before or after the key. ${rest}` };
}

function notesOn({ time, expire, userbuf }: Claims, now: number): string[] {
  return [
    ...(time > now
      ? [
          `It was minted ${distanceInWords(time, now)} by this clock, so one of the two clocks is wrong. The service's pages don't say what the service does in this case.`,
        ]
      : []),
    ...(expire === 0 ? ["It is never valid, because its expire is 0."] : []),
    ...(userbuf ? ["It contains a userbuf. Only audio and video rooms use it."] : []),
  ];
}
