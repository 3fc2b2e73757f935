import { UnavailableError } from "../store.ts";
import { isConflict, isLost, isUnfit, reasonFor } from "./failures.ts";

/**
 * Repeats an action as long as it fails in a way that passes: another process wrote first, or the database can't be reached.
 *
 * `deadline` in milliseconds of `performance.now()`; after it, throws an UnavailableError. The action must not have changed anything
 * when it fails.
 */
export async function untilDone<Result>(deadline: number, action: (tries: number) => Promise<Result>): Promise<Result> {
  let before: unknown;
  for (let tries = 0; ; tries += 1) {
    try {
      return await action(tries);
    } catch (error) {
      if (!isPassing(error)) throw isUnfit(error) ? unavailable(error) : error;
      if (performance.now() >= deadline) throw unavailable(causeOf(error, before));
      before = error;
      await pause(tries, error);
    }
  }
}

export function isPassing(error: unknown): boolean {
  return !(error instanceof UnavailableError) && (isConflict(error) || isLost(error));
}

/** That the time is over says less than the failure before it. */
export function causeOf(error: unknown, before: unknown): unknown {
  return isLost(error) && error.cause === undefined && before !== undefined ? before : error;
}

export function unavailable(cause: unknown): UnavailableError {
  const message = `the database can't be used now: ${reasonFor(cause)}; nothing was changed`;
  return new UnavailableError(message, false, { cause });
}

/** Random, so that those who met do not meet again. A server that went away gets more time. */
export function pause(tries: number, error: unknown): Promise<void> {
  const longest = isConflict(error) ? Math.min(4 * 2 ** tries, 100) : Math.min(20 * 2 ** tries, 500);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
