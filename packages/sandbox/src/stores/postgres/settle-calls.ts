import { UnavailableError } from "../store.ts";
import { carryOut, type Database } from "./carry-out.ts";
import { isLost, isSilence, isUnfit, LostError } from "./failures.ts";
import { deadlineOf, type WaitingCall } from "./round.ts";
import { causeOf, isPassing, pause, unavailable } from "./until-done.ts";

/** Tries calls until they are answered: twice without locks, then with them, as long as the call that came first may take. */
export async function settleCalls(database: Database, sdkAppId: number, calls: readonly WaitingCall[]): Promise<void> {
  const deadline = deadlineOf(calls);
  let before: unknown;
  for (let tries = 0; ; tries += 1) {
    try {
      // They may have waited for other calls all the time.
      if (performance.now() >= deadline) throw new LostError("it does not answer");
      await carryOut(database, sdkAppId, calls, tries >= 2);
      return;
    } catch (error) {
      // They may have been carried out, so none of them is decided again.
      if (error instanceof UnavailableError) return rejectAll(calls, error);
      const parts = isLost(error) ? partsAfterLoss(calls, error) : partsOf(calls, isPassing(error));
      if (parts.length > 1) {
        for (const part of parts) await settleCalls(database, sdkAppId, part);
        return;
      }
      if (!isPassing(error) || performance.now() >= deadline) {
        const reason = isPassing(error) || isUnfit(error) ? unavailable(causeOf(error, before)) : error;
        return rejectAll(calls, reason);
      }
      before = error;
      await pause(tries, error);
    }
  }
}

function rejectAll(calls: readonly WaitingCall[], reason: unknown): void {
  for (const call of calls) call.reject(reason);
}

/** A server that has said nothing may have been asked for too much at once. */
function partsAfterLoss(calls: readonly WaitingCall[], error: unknown): (readonly WaitingCall[])[] {
  const half = Math.ceil(calls.length / 2);
  return isSilence(error) && calls.length > 1 ? [calls.slice(0, half), calls.slice(half)] : [calls];
}

/** After a conflict, the calls of each owner are tried for themselves; after another failure, each call, for one of them is the cause. */
function partsOf(calls: readonly WaitingCall[], isConflict: boolean): WaitingCall[][] {
  if (!isConflict) return calls.map((call) => [call]);
  const parts = new Map<string, WaitingCall[]>();
  for (const call of calls) parts.set(call.needs.owner, [...(parts.get(call.needs.owner) ?? []), call]);
  return [...parts.values()];
}
