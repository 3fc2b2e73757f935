import { type Clock, serviceClock } from "../core/clock.ts";
import { unlessAborted, withinTime } from "../core/deadline.ts";
import { type ClientHooks, notify } from "../core/hooks.ts";
import { checkIdentity, type Signer } from "../core/signer.ts";
import { sleep } from "../core/sleep.ts";
import { checkSignature, renewed, type Signature } from "./renewal.ts";

/** The identity that a callback signs for, and the callback. */
export interface CallbackSignerOptions {
  sdkAppId: number;
  /** UserID of an app admin. */
  identifier: string;
  /** `now` is the service's time in whole seconds since 1970, corrected by the `Date` of its replies. */
  sign(at: { now: number }): Signature | Promise<Signature>;
  /** Milliseconds that a renewal may take. Default: 10 000. */
  renewalTimeout?: number;
  clock?: Clock;
  /** Its hook `renewal` is called. */
  hooks?: ClientHooks;
}

/**
 * Signs with the UserSig that a callback gives, such as a vault or a backend of yours. It asks once per renewal, for all callers.
 * @throws {TypeError} or {RangeError} for an app, an admin or a callback that can't be one
 * @example
 * callbackSigner({ sdkAppId, identifier: "administrator", sign: async () => ({ usersig, expiresAt }) })
 */
export function callbackSigner(options: CallbackSignerOptions): Signer {
  const { sdkAppId, identifier, renewalTimeout: milliseconds = 10_000, clock = Date, hooks } = options;
  checkIdentity(options);
  if (typeof options.sign !== "function")
    throw new TypeError("sign must be a function that gives { usersig, expiresAt }");
  const { now, learn } = serviceClock(clock);
  const limit = { milliseconds, message: `sign gave no UserSig within ${milliseconds} ms`, sleep };

  async function sign(at: { now: number }): Promise<Signature> {
    const start = clock.now();
    try {
      const signature = await withinTime(limit, (ending) => unlessAborted(async () => options.sign(at), ending));
      checkSignature(signature);
      notify(hooks, "renewal", { milliseconds: clock.now() - start });
      return signature;
    } catch (error) {
      notify(hooks, "renewal", { milliseconds: clock.now() - start, error });
      throw error;
    }
  }

  return { sdkAppId, identifier, learn, usersig: renewed(sign, { now }) };
}
