import { createHmac } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";

/** The published demo app, and a request at a fixed time. */
export const demo = {
  sdkAppId: 1400000000,
  identifier: "administrator",
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
  now: 1_700_000_000,
};

/** The JSON members of a UserSig for the demo app. `TLS.sig` is right unless it is overridden. */
export function members(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const signed = {
    "TLS.identifier": demo.identifier,
    "TLS.sdkappid": demo.sdkAppId,
    "TLS.time": demo.now,
    "TLS.expire": 86_400,
    ...overrides,
  };
  const lines = ["identifier", "sdkappid", "time", "expire", "userbuf"]
    .map((name) => `TLS.${name}` as keyof typeof signed)
    .filter((name) => name in signed)
    .map((name) => `${name}:${signed[name]}\n`);
  const sig = createHmac("sha256", demo.secretKey).update(lines.join("")).digest("base64");
  return { "TLS.ver": "2.0", ...signed, "TLS.sig": sig, ...overrides };
}

/** A UserSig around any bytes, built without the code under test. */
export function wrap(content: string | Uint8Array, compress: (content: Buffer) => Uint8Array = deflateSync): string {
  return toUsersig(compress(Buffer.from(content)));
}

/** Bytes in the UserSig alphabet. */
export function toUsersig(bytes: Uint8Array): string {
  const written = { "+": "*", "/": "-", "=": "_" };
  return Buffer.from(bytes)
    .toString("base64")
    .replace(/[+/=]/g, (character) => written[character as keyof typeof written]);
}

/** The zlib stream in a UserSig. */
export function toStream(usersig: string): Buffer {
  const standard = { "*": "+", "-": "/", _: "=" };
  return Buffer.from(
    usersig.replace(/[*\-_]/g, (character) => standard[character as keyof typeof standard]),
    "base64",
  );
}

/** The parsed JSON in a UserSig: the only part that two libraries agree on. */
export function content(usersig: string): unknown {
  return JSON.parse(inflateSync(toStream(usersig)).toString());
}
