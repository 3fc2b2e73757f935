import { addProgress } from "./add/add-progress.ts";
import { type CallContext, noteUncertain } from "./attempt/call-context.ts";
import { type CallProgress, wholeCall } from "./attempt/call-progress.ts";
import { batchOf } from "./batch/batch.ts";
import { batchProgress } from "./batch/batch-progress.ts";
import { uncertainReads, uncertainRepeatables } from "./batch/uncertain-items.ts";
import { kindOf } from "./operation-kind.ts";
import type { SharedState } from "./shared/shared-state.ts";

/** Tracks a call in the way that its operation allows. */
export function progressOf(context: CallContext, shared: SharedState): CallProgress {
  const kind = kindOf(context.operation);
  const batch = batchOf(context);
  if (!batch) return wholeCall(context.body, kind === "read" || kind === "repeatable");
  if (kind === "add") return addProgress(batch, context, shared);
  const uncertain = kind === "read" ? uncertainReads : uncertainRepeatables;
  return batchProgress(batch, uncertain, () => noteUncertain(context, shared.clock));
}
