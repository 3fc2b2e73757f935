import type { RequestOf } from "@chat-friends/contract";
import type { Sandbox } from "@chat-friends/sandbox";

/** What the service did about one requested friendship, whether or not the client got a reply. */
export interface Truth {
  /** How often it was added. */
  added: number;
  /** How often To_Account was asked. */
  asked: number;
  /** Codes of the refusals, in their order. */
  refusals: number[];
  /** How many attempts got no reply that says what was done. */
  unanswered: number;
}

/** A request that has left the client. */
export interface Sent {
  /** Makes the service carry it out now; gives the reply. */
  carryOut(): Promise<string>;
  /** Notes that the client gets no certain reply. */
  leaveUnanswered(): void;
}

/** A sandbox that keeps a record of its adds. */
export function recordedService(sandbox: Pick<Sandbox, "fetch">) {
  const truths = new Map<string, Truth>();
  const sentBy = new Map<string, number>();
  const doneBy = new Map<string, number>();
  const record = { overtaken: 0, truthOf };

  function truthOf(From_Account: string, To_Account: string): Truth {
    const key = `${From_Account} ${To_Account}`;
    const truth = truths.get(key) ?? { added: 0, asked: 0, refusals: [], unanswered: 0 };
    truths.set(key, truth);
    return truth;
  }

  const carryOut = async (url: string, body: string) =>
    (await sandbox.fetch(new Request(url, { method: "POST", body }))).text();

  function send(url: string, body: string): Sent {
    if (!url.includes("/friend_add?")) return { carryOut: () => carryOut(url, body), leaveUnanswered() {} };
    const { From_Account, AddFriendItem }: RequestOf<"friend_add"> = JSON.parse(body);
    const nth = (sentBy.get(From_Account) ?? 0) + 1;
    sentBy.set(From_Account, nth);

    return {
      async carryOut() {
        if (nth < (doneBy.get(From_Account) ?? 0)) record.overtaken += 1;
        doneBy.set(From_Account, nth);
        const reply = await carryOut(url, body);
        for (const { To_Account, ResultCode } of JSON.parse(reply).ResultItem) {
          const truth = truthOf(From_Account, To_Account);
          if (ResultCode === 0) truth.added += 1;
          else if (ResultCode === 30539) truth.asked += 1;
          else truth.refusals.push(ResultCode);
        }
        return reply;
      },
      leaveUnanswered() {
        for (const { To_Account } of AddFriendItem) truthOf(From_Account, To_Account).unanswered += 1;
      },
    };
  }

  return { send, record };
}
