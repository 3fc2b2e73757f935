import { carryOut, type Database } from "./carry-out.ts";
import { isLost, LostError } from "./failures.ts";
import { deadlineOf, type WaitingCall } from "./round.ts";
import { isPassing, pause, unavailable } from "./until-done.ts";

/** Tries calls until they are answered: twice without locks, then with them, as long as the call that came first may take. */
export async function settleCalls(database: Database, sdkAppId: number, calls: readonly WaitingCall[]): Promise<void> {
  const deadline = deadlineOf(calls);
  for (let tries = 0; ; tries += 1) {
    try {
      // They may have waited for other calls all the time.
      if (performance.now() >= deadline) throw new LostError("it does not answer");
      await carryOut(database, sdkAppId, calls, tries >= 2);
      return;
    } catch (error) {
      const parts = isLost(error) ? [calls] : partsOf(calls, isPassing(error));
      if (parts.length > 1) {
        for (const part of parts) await settleCalls(database, sdkAppId, part);
        return;
      }
      if (!isPassing(error) || performance.now() >= deadline) {
        const reason = isPassing(error) ? unavailable(error) : error;
        for (const call of calls) call.reject(reason);
        return;
      }
      await pause(tries, error);
    }
  }
}

/** After a conflict, the calls of each owner are tried for themselves; after another failure, each call, for one of them is the cause. */
function partsOf(calls: readonly WaitingCall[], isConflict: boolean): WaitingCall[][] {
  if (!isConflict) return calls.map((call) => [call]);
  const parts = new Map<string, WaitingCall[]>();
  for (const call of calls) parts.set(call.needs.owner, [...(parts.get(call.needs.owner) ?? []), call]);
  return [...parts.values()];
}
