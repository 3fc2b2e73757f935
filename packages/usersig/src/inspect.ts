import type { Claims } from "./claims.ts";
import { type Decoded, decode } from "./encoding.ts";

/** The claims and the last second at which they are valid, or why they can't be read. */
export type Inspection = { ok: true; claims: Claims; expiresAt: number } | Extract<Decoded, { ok: false }>;

/** Reads the claims without checking the HMAC; never throws. */
export function inspect(usersig: string): Inspection {
  const decoded = decode(usersig);
  if (!decoded.ok) return decoded;
  const { claims } = decoded.token;
  return { ok: true, claims, expiresAt: claims.time + claims.expire };
}
