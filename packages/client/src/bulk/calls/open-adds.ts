import type { RequestOf } from "@chat-friends/contract";
import type { ChatClient } from "../../core/create-client.ts";
import type { Outcome } from "../../outcomes/outcome.ts";
import { unwrap } from "../../outcomes/unwrap.ts";
import { type LookUp, lookTwice, type ReadBackResult, readBack } from "../../resilience/add/read-back.ts";
import { uncertainAdds } from "../../resilience/add/uncertain-adds.ts";
import { longestInService } from "../../resilience/attempt/call-context.ts";
import type { SendContext } from "../work.ts";
import { refusedCall } from "./refused-call.ts";

type Add = RequestOf<"friend_add">;
type Item = Add["AddFriendItem"][number];

/** What reading back says about an add: it was done, it may be sent again, it can't be known, or the read failed. */
export type OpenState = "done" | "sendable" | "unknown" | "unread";

/** Settles the adds of a request that may have been sent, by the same rules as `resilient` does within a call. */
export function openAdds(chat: ChatClient, request: Add, { signal, sleep }: SendContext) {
  const items = request.AddFriendItem;
  const accounts = items.map(({ To_Account }) => To_Account);
  let found: readonly ReadBackResult[] = [];
  let failure: unknown;

  const lookUp: LookUp = async (body) => {
    try {
      return unwrap(await chat.POST("/v4/sns/friend_get_list", { body, signal }));
    } catch (error) {
      signal.throwIfAborted();
      refusedCall(error); // Throws what every call would get.
      failure = error;
      return undefined;
    }
  };
  const uncertain = uncertainAdds({ request, items, accounts }, async (some) => {
    const look = (these: readonly Item[]) => readBack(request, these, lookUp);
    // What was sent just now, by this process or the one before, has the time to arrive.
    found = await lookTwice(some as Item[], look, () => sleep(longestInService, signal));
    return [...found];
  });

  return {
    /** Whether the add must be read back although it has this outcome. */
    isOpen: (position: number, { code, info }: Outcome<Item>) =>
      uncertain.includes(position, { To_Account: accounts[position] ?? "", ResultCode: code, ResultInfo: info }),

    /** By position. */
    async readBack(positions: readonly number[]): Promise<readonly (OpenState | undefined)[]> {
      const states: OpenState[] = [];
      if (positions.length === 0) return states;
      const sendable = new Set(await uncertain.resolve(positions, []));
      for (const [index, position] of positions.entries()) {
        states[position] = stateOf(found[index], sendable.has(position));
      }
      return states;
    },

    /** Why the last read failed. */
    failure: () => failure,
  };
}

function stateOf(found: ReadBackResult | undefined, isSendable: boolean): OpenState {
  if (isSendable) return "sendable";
  if (found === "as requested") return "done";
  return found === "unread" ? "unread" : "unknown";
}
