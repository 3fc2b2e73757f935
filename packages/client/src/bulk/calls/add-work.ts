import type { ItemOf, RequestOf, ResultOf } from "@chat-friends/contract";
import type { ChatClient } from "../../core/create-client.ts";
import { ChatError } from "../../outcomes/chat-error.ts";
import { type Outcome, unknownResultCode } from "../../outcomes/outcome.ts";
import { outcomes } from "../../outcomes/outcomes.ts";
import { unwrap } from "../../outcomes/unwrap.ts";
import { asksNobody } from "../../resilience/add/uncertain-adds.ts";
import { dispositionOf } from "../../resilience/attempt/disposition.ts";
import { neverSent } from "../../resilience/attempt/never-sent.ts";
import { unknownResult } from "../../resilience/batch/batch-progress.ts";
import { type Entry, rowsOf } from "../grouping/entry.ts";
import type { ItemRow } from "../row.ts";
import type { EntryResult, Work } from "../work.ts";
import { batchWork } from "./batch-work.ts";
import { type OpenState, openAdds } from "./open-adds.ts";

/** The members that every request of a job of adds has. */
export type AddMode = Pick<RequestOf<"friend_add">, "AddType" | "ForceAddFlags">;

type Item = ItemOf<"friend_add">;
type AddOutcome = Outcome<Item, ResultOf<"friend_add">>;
type AddResult = EntryResult<AddOutcome>;

/** An entry, and its position in the call. */
type Place<Row> = readonly [number, Entry<Row>];

/** Of adds that ask the other side, few are under way: after a kill nothing shows which of them were sent. */
const asking = { maxItems: 20, owners: 16 };

/** Sends adds. An add that may have been sent before is read back first. */
export function addWork<Row extends ItemRow<Item>>(chat: ChatClient, mode: AddMode): Work<Row, AddOutcome> {
  const batch = batchWork<Row, Item, ResultOf<"friend_add">>({
    operation: "friend_add",
    shared: mode,
    async send(From_Account, items, signal) {
      const body = { ...mode, From_Account, AddFriendItem: [...items] };
      return outcomes(unwrap(await chat.POST("/v4/sns/friend_add", { body, signal })), items);
    },
  });

  return {
    ...batch,
    defaults: asksNobody(mode) ? {} : asking,
    async send(From_Account, entries, context) {
      const items = entries.map(({ row }) => row.item);
      const adds = openAdds(chat, { ...mode, From_Account, AddFriendItem: items }, context);
      const results = entries.map((): AddResult => ({ mayRepeat: true }));

      /** Reads these back; gives the ones that may be sent. */
      async function readBack(places: readonly Place<Row>[]): Promise<Place<Row>[]> {
        const states = await adds.readBack(places.map(([position]) => position));
        for (const [position] of places) results[position] = resultOf(items[position], states[position]);
        return places.filter(([position]) => states[position] === "sendable");
      }

      const places = [...entries.entries()];
      const fresh = places.filter(([, { isOpen }]) => !isOpen);
      const toSend = [...fresh, ...(await readBack(places.filter(([, { isOpen }]) => isOpen)))];
      if (toSend.length === 0) return { results, error: adds.failure() };

      const chosen = toSend.map(([, entry]) => entry);
      await context.open(chosen.flatMap(rowsOf).map(({ number }) => number));
      const sent = await batch.send(From_Account, chosen, context);
      const lost = toSend.filter(([position, entry], index) => {
        const { outcome, mayRepeat } = sent.results[index] ?? { mayRepeat: true };
        results[position] = outcome ? { outcome, mayRepeat } : { mayRepeat };
        const isLost = outcome !== undefined && adds.isOpen(position, outcome);
        // Once open, an add is read back before each resend.
        entry.isOpen ||= isLost || (!outcome && mayHaveBeenDone(sent.error));
        return isLost;
      });
      await readBack(lost);
      return { results, error: sent.error ?? adds.failure() };
    },
  };
}

function resultOf(item: Item | undefined, state: OpenState | undefined): AddResult {
  if (item && state === "done") return { outcome: added(item), mayRepeat: false };
  if (item && state === "unknown")
    return {
      outcome: { kind: "unknown", item, code: unknownResultCode, info: unknownResult.ResultInfo },
      mayRepeat: false,
    };
  return { mayRepeat: true };
}

function added(item: Item): AddOutcome {
  const result = { To_Account: item.To_Account, ResultCode: 0, ResultInfo: "" } as const;
  return { kind: "ok", item, code: 0, info: "", result };
}

/** Whether a call that settled nothing may have been carried out. What is neither a refusal nor a failed connection may have been. */
function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof ChatError) return dispositionOf(error.code) === "uncertain";
  return !neverSent(error);
}
