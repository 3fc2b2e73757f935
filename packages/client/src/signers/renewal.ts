import type { Clock } from "../core/clock.ts";

/** A UserSig and the last second at which it is valid. */
export interface Signature {
  usersig: string;
  /** Seconds since 1970; `Infinity` for a signature that must never be renewed. */
  expiresAt: number;
}

/** Seconds since 1970, in the year 5138: a later time is one in milliseconds. */
const latest = 99_999_999_999;

/** @throws {TypeError} that says what a callback must give. The message has no value, because the value may be a signature. */
export function checkSignature(given: unknown): void {
  const { usersig, expiresAt }: { usersig?: unknown; expiresAt?: unknown } = Object(given);
  if (typeof usersig !== "string" || usersig === "")
    throw new TypeError("sign must give { usersig, expiresAt }, with a usersig that is a text and not empty");
  if (typeof expiresAt === "number" && (expiresAt <= latest || expiresAt === Number.POSITIVE_INFINITY)) return;
  throw new TypeError("sign must give expiresAt in seconds since 1970, or Infinity");
}

/** A signature is renewed after this part of its validity. */
const usedLife = 0.8;

/** Seconds from a failed renewal to the next try, while the old signature serves. */
const pause = 10;

/**
 * Keeps a UserSig and renews it early, one renewal at a time.
 *
 * Until a renewal succeeds, the old signature is used while it is valid and not refused. Callers wait only if there is no signature.
 * When a renewal times out, the caller that began it gets the error; the other waiting callers begin another renewal together.
 */
export function renewed(sign: (at: { now: number }) => Promise<Signature>, clock: Clock) {
  let held: (Signature & { renewAt: number }) | undefined;
  let renewal: Promise<string> | undefined;

  async function renew(now: number): Promise<string> {
    const { usersig, expiresAt } = await sign({ now: Math.floor(now) });
    held = { usersig, expiresAt, renewAt: now + usedLife * (expiresAt - now) };
    return usersig;
  }

  function begin(now: number): Promise<string> {
    renewal = renew(now).finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  return async function usersigNow(refused?: string): Promise<string> {
    const now = clock.now() / 1000;
    if (held && (held.usersig === refused || now > held.expiresAt)) held = undefined;
    if (held && now < held.renewAt) return held.usersig;
    if (held) {
      held.renewAt = now + pause;
      const serving = held.usersig;
      (renewal ?? begin(now)).catch(() => {}); // Callers see the error after the old signature has expired.
      return serving;
    }
    if (!renewal) return begin(now);
    try {
      return await renewal;
    } catch (error) {
      if (!isTimeout(error)) throw error;
      return renewal ?? begin(clock.now() / 1000);
    }
  };
}

function isTimeout(error: unknown): boolean {
  return Object(error).name === "TimeoutError";
}
