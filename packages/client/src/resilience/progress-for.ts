import type { RequestOf } from "@chat-friends/contract";
import { costOf } from "./backoff.ts";
import { type Batch, batchOf } from "./batch.ts";
import { batchProgress, type Doubts } from "./batch-progress.ts";
import { doubtsOfRead, doubtsOfRepeatable } from "./doubts.ts";
import { doubtsOfAdd } from "./doubts-of-add.ts";
import type { Errand } from "./errand.ts";
import { heldBack } from "./held-back.ts";
import { lookTwice } from "./look-twice.ts";
import { lookUpFor } from "./look-up.ts";
import { kindOf } from "./operation-kind.ts";
import { type Progress, wholeCall } from "./progress.ts";
import { readBack } from "./read-back.ts";
import { noteOpen } from "./sent.ts";
import type { Shared } from "./shared.ts";

type Item = RequestOf<"friend_add">["AddFriendItem"][number];

/** Keeps account of a call, by what its operation allows. */
export function progressFor(errand: Errand, request: Record<string, unknown>, shared: Shared): Progress {
  const { call, sent } = errand;
  const note = () => noteOpen(sent, shared.clock);
  const kind = kindOf(call.operation);
  const batch = batchOf(call, request);
  if (!batch) return wholeCall(call.body, kind === "read" || kind === "repeatable");
  if (kind === "add") return batchProgress(batch, doubtsAbout(batch, errand, shared), note);
  return batchProgress(batch, kind === "read" ? doubtsOfRead : doubtsOfRepeatable, note);
}

function doubtsAbout(batch: Batch, errand: Errand, shared: Shared): Doubts {
  const { operation, signal, sent } = errand;
  const { clock, sleep, budget } = shared;
  const cost = costOf("transient");
  const lookUp = lookUpFor(errand, shared);
  const add = batch.request as RequestOf<"friend_add">;
  const look = (items: readonly Item[]) => readBack(add, items, lookUp);
  const serviceIsDone = () =>
    heldBack(shared, { operation, reason: "retry" }, () => sleep(Math.max(0, sent.openUntil - clock.now()), signal));

  // A look back costs as much as a resend, so that there is none in an outage.
  return doubtsOfAdd(batch, async (items) => {
    signal.throwIfAborted();
    if (!budget.take(cost)) return items.map(() => "unread");
    const sights = await lookTwice(items as Item[], look, serviceIsDone);
    if (!sights.includes("unread")) budget.giveBack(cost);
    return sights;
  });
}
