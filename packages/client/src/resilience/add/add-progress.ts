import { type CallContext, noteUncertain, readFor } from "../attempt/call-context.ts";
import { type CallProgress, wholeCall } from "../attempt/call-progress.ts";
import { carryOut } from "../attempt/carry-out.ts";
import type { Batch } from "../batch/batch.ts";
import { batchProgress } from "../batch/batch-progress.ts";
import { notifyWait } from "../shared/notify-wait.ts";
import type { SharedState } from "../shared/shared-state.ts";
import { type AddItem, type AddRequest, type LookUp, lookTwice, readBack } from "./read-back.ts";
import { uncertainAdds } from "./uncertain-adds.ts";

/** Tracks an add. Its uncertain items are read back before anything is sent again. */
export function addProgress(batch: Batch, context: CallContext, shared: SharedState): CallProgress {
  const { signal } = context;
  const { clock, budget } = shared;
  const lookUp = lookUpFor(context, shared);
  const look = (items: readonly AddItem[]) => readBack(batch.request as AddRequest, items, lookUp);

  // Reading back costs as much as a resend, so an outage doesn't cause too many reads.
  const uncertain = uncertainAdds(batch, async (items) => {
    signal.throwIfAborted();
    if (!budget.take("transient")) return items.map(() => "unread");
    const found = await lookTwice(items as AddItem[], look, () => serviceIsDone(context, shared));
    if (!found.includes("unread")) budget.giveBack("transient");
    return found;
  });
  return batchProgress(batch, uncertain, () => noteUncertain(context, clock));
}

/** Reads friends on behalf of the call, within its time. */
function lookUpFor(context: CallContext, shared: SharedState): LookUp {
  return async (request) => {
    const body = JSON.stringify(request);
    try {
      const { response } = await carryOut(readFor(context, "friend_get_list", body), wholeCall(body, true), shared);
      return await response.json();
    } catch {
      context.signal.throwIfAborted();
      return undefined;
    }
  };
}

function serviceIsDone({ name, uncertainUntil, signal }: CallContext, shared: SharedState): Promise<void> {
  const milliseconds = Math.max(0, uncertainUntil - shared.clock.now());
  return notifyWait(shared, { operation: name, reason: "retry" }, () => shared.sleep(milliseconds, signal));
}
