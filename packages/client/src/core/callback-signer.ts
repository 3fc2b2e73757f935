import type { Clock } from "./clock.ts";
import { type ClientHooks, tell } from "./hooks.ts";
import { renewed, type Signature } from "./renewed.ts";
import { serviceClock } from "./service-clock.ts";
import type { Signer } from "./signer.ts";

/** Whom a callback signs for, and the callback. */
export interface CallbackSignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  /** `now` is the service's time in whole seconds since 1970, as far as its replies have told it. */
  sign(at: { now: number }): Signature | Promise<Signature>;
  clock?: Clock;
  /** `renewal` is told. */
  hooks?: ClientHooks;
}

/**
 * Signs with what a callback gives, a vault or a backend of yours; it is asked once per renewal, for all callers.
 * @example
 * callbackSigner({ sdkAppId, identifier: "administrator", sign: async () => ({ usersig, expiresAt }) })
 */
export function callbackSigner(options: CallbackSignerOptions): Signer {
  const { sdkAppId, identifier, clock = Date, hooks } = options;
  const { now, learn } = serviceClock(clock);

  async function sign(at: { now: number }): Promise<Signature> {
    const start = clock.now();
    const milliseconds = () => clock.now() - start;
    try {
      const signature = await options.sign(at);
      tell(hooks, "renewal", { milliseconds: milliseconds() });
      return signature;
    } catch (error) {
      tell(hooks, "renewal", { milliseconds: milliseconds(), error });
      throw error;
    }
  }

  return { sdkAppId, identifier, learn, usersig: renewed(sign, { now }) };
}
