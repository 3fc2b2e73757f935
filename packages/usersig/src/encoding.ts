import { toUtf8 } from "#primitives";
import { decodeUsersigBase64, encodeUsersigBase64 } from "./base64.ts";
import { readToken, type Token, writeToken } from "./token.ts";
import { Undecodable } from "./undecodable.ts";
import { readZlibStream, writeZlibStream } from "./zlib-stream.ts";

/** The longest UserSig that is written or read, in characters; the vendor's libraries write some 150 to 300. */
export const maxUsersigCharacters = 2048;

/** The result of reading: a token, or the reason in a sentence that never holds the UserSig. */
export type Decoded = { ok: true; token: Token } | { ok: false; reason: "empty" | "undecodable"; detail: string };

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A token as a UserSig: JSON in a zlib stream in base64 of the UserSig alphabet. */
export function encode(token: Token): string {
  return encodeUsersigBase64(writeZlibStream(toUtf8(writeToken(token))));
}

/** The token in a UserSig, without a check of its HMAC; never throws, for any value. */
export function decode(usersig: string): Decoded {
  if (usersig === "") return { ok: false, reason: "empty", detail: "The UserSig is empty." };
  try {
    return { ok: true, token: readToken(jsonIn(usersig)) };
  } catch (error) {
    if (error instanceof Undecodable) return { ok: false, reason: "undecodable", detail: error.message };
    throw error;
  }
}

function jsonIn(usersig: string): string {
  // A repeated query parameter arrives as an array, although the type says string.
  if (typeof usersig !== "string") throw new Undecodable("The UserSig must be a string.");
  if (usersig.length > maxUsersigCharacters) {
    throw new Undecodable(`The UserSig is longer than ${maxUsersigCharacters} characters.`);
  }
  const bytes = readZlibStream(decodeUsersigBase64(usersig));
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new Undecodable("The UserSig doesn't hold UTF-8 text.");
  }
}
