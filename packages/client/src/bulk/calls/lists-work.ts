import type { RequestOf } from "@chat-friends/contract";
import { requestViolation } from "@chat-friends/contract/validate";
import type { ChatClient } from "../../core/create-client.ts";
import { unwrap } from "../../outcomes/unwrap.ts";
import type { ListsOutcome } from "../events.ts";
import type { ListsRow } from "../row.ts";
import type { SendResult, Work } from "../work.ts";
import { refusedCall } from "./refused-call.ts";

/** The members that every request of a pull has. */
export type PullMode = Pick<RequestOf<"group_get">, "NeedFriend" | "GroupName">;

/**
 * Reads the lists of one user in a call.
 * @throws {TypeError} for a mode that no call can have
 */
export function listsWork<Row extends ListsRow>(chat: ChatClient, mode: PullMode): Work<Row, ListsOutcome> {
  const violation = requestViolation("group_get", { ...mode, From_Account: "id", LastSequence: 0 });
  if (violation) throw new TypeError(violation.message);

  return {
    operation: "group_get",
    mostItems: 1,
    frameBytes: 0,
    prepare: ({ From_Account, LastSequence = 0 }) => ({
      From_Account,
      account: From_Account,
      text: String(LastSequence),
      isAlone: false,
    }),
    async send(From_Account, entries, { signal }): Promise<SendResult<ListsOutcome>> {
      const LastSequence = entries[0]?.row.LastSequence ?? 0;
      try {
        const body = { ...mode, From_Account, LastSequence };
        const { CurrentSequence, ResultItem = [] } = unwrap(await chat.POST("/v4/sns/group_get", { body, signal }));
        // A user who never had a list has the sequence 0, and nothing that could have changed.
        const isChanged = CurrentSequence !== LastSequence || (LastSequence === 0 && ResultItem.length > 0);
        return {
          results: [
            { outcome: { kind: "ok", isChanged, sequence: CurrentSequence, lists: ResultItem }, mayRepeat: false },
          ],
        };
      } catch (error) {
        signal.throwIfAborted();
        const outcome = refusedCall(error);
        return { results: [outcome ? { outcome, mayRepeat: false } : { mayRepeat: true }], error };
      }
    },
    outcomeFor: (_row, outcome) => outcome,
  };
}
