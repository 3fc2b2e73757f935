import { type Clock, serviceClock } from "../core/clock.ts";
import { type ClientHooks, notify } from "../core/hooks.ts";
import type { Signer } from "../core/signer.ts";
import { renewed, type Signature } from "./renewal.ts";

/** The identity that a callback signs for, and the callback. */
export interface CallbackSignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  /** `now` is the service's time in whole seconds since 1970, corrected by the `Date` of its replies. */
  sign(at: { now: number }): Signature | Promise<Signature>;
  clock?: Clock;
  /** `renewal` is called. */
  hooks?: ClientHooks;
}

/**
 * Signs with the UserSig that a callback gives, such as a vault or a backend of yours. It asks once per renewal, for all callers.
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
      notify(hooks, "renewal", { milliseconds: milliseconds() });
      return signature;
    } catch (error) {
      notify(hooks, "renewal", { milliseconds: milliseconds(), error });
      throw error;
    }
  }

  return { sdkAppId, identifier, learn, usersig: renewed(sign, { now }) };
}
