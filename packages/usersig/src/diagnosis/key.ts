import type { Claims } from "../claims.ts";
import { verify } from "../verify.ts";

/** The last second that `verify` accepts as a time. */
const latest = 99_999_999_999;

/** Why the service would answer 70009 to a UserSig. Only the HMAC is checked: all other values are taken from the claims. */
export function keyFaults(usersig: string, claims: Claims, secretKey: string | undefined): string[] {
  if (secretKey === undefined) return [];
  const trimmed = secretKey.trim();
  if (trimmed === "") return ["The key has only whitespace."];
  const isSignedWith = (key: string): boolean =>
    verify(usersig, { ...claims, secretKey: key, now: Math.min(claims.time, latest) }).ok;
  if (trimmed !== secretKey) return [whitespaceFault(isSignedWith(trimmed))];
  if (isSignedWith(secretKey)) return [];
  const otherCase = [secretKey.toLowerCase(), secretKey.toUpperCase()].find(isSignedWith);
  if (otherCase !== undefined)
    return ["It was signed with this key in the other case. The key is a text, so a and A are different."];
  const unquoted = secretKey.replaceAll(/["'`]/g, "").trim();
  if (unquoted !== secretKey && unquoted !== "" && isSignedWith(unquoted))
    return ["There are quotation marks around the key. It was signed with the key without them."];
  return [otherKey];
}

const otherKey =
  "It was not signed with this key. Perhaps it was signed with the key of another app or an older key. Perhaps a space or a line break was read together with the key. Or a program converted the 64 characters into 32 bytes, but the text itself is the key.";

function whitespaceFault(isOtherwiseGood: boolean): string {
  const rest = isOtherwiseGood
    ? "Without it, the signature is valid. If you sign with it, you get 70009."
    : "Without it, the signature is not valid either: it was signed with another key, or with exactly this space.";
  return `There is a space or a line break before or after the key. ${rest}`;
}

/** The vendor's console shows keys of 64 hexadecimal digits. Another text was copied from another place, or not as a whole. */
export function keyWarnings(secretKey: string | undefined): string[] {
  if (secretKey === undefined || /^[\da-f]{64}$/.test(secretKey.trim())) return [];
  return [
    `The key has ${secretKey.length} character${secretKey.length === 1 ? "" : "s"} and is not 64 hexadecimal digits in lower case, as the vendor's console shows keys. Perhaps it is another setting of the app, or it was cut short. With another key, the service answers 70009.`,
  ];
}
