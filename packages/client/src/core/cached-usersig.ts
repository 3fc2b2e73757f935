import type { Clock } from "./clock.ts";
import type { Signature, Signer } from "./signer.ts";

/** The part of its life after which a signature is renewed. */
const usedLife = 0.8;

/**
 * Keeps the signer's UserSig and renews it early, one renewal at a time.
 *
 * Until a renewal succeeds, the old signature serves for as long as it is valid; only where there is none do callers wait.
 */
export function cachedUsersig(signer: Signer, clock: Clock): () => Promise<string> {
  let held: (Signature & { renewAt: number }) | undefined;
  let renewal: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const now = clock.now() / 1000;
    const { usersig, expiresAt } = await signer.sign();
    held = { usersig, expiresAt, renewAt: now + usedLife * (expiresAt - now) };
    return usersig;
  }

  return async () => {
    const now = clock.now() / 1000;
    if (held && now < held.renewAt) return held.usersig;
    renewal ??= renew().finally(() => {
      renewal = undefined;
    });
    if (!held || now > held.expiresAt) return renewal;
    renewal.catch(() => {}); // The next call tries again; once the old signature has expired, callers see the error.
    return held.usersig;
  };
}
