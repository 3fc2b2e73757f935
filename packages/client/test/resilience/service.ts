import { type OperationId, operations, type RequestOf } from "@chat-friends/contract";
import { createClient, type Signer } from "../../src/index.ts";
import { type ResilienceOptions, resilient } from "../../src/resilience/index.ts";
import { virtualClock } from "./virtual-clock.ts";

/** A request that reached the service. */
export interface Arrival {
  /** Milliseconds. */
  at: number;
  host: string;
  query: Record<string, string>;
  operation: OperationId;
  body: Record<string, unknown>;
  signal: AbortSignal;
}

/** Handles the nth request. It throws what fetch throws. */
export type Service = (arrival: Arrival, nth: number) => Response | Promise<Response>;

export const signer: Signer = {
  sdkAppId: 1400000000,
  identifier: "administrator",
  usersig: async () => "eJw*fixed-signature_",
};

/** A client of a service, on a virtual clock, with all requests that arrived and all events of hooks. */
export function clientOf(
  service: Service,
  options: ResilienceOptions & { baseUrl?: string; usersig?: () => Promise<string> } = {},
) {
  const clock = virtualClock();
  const arrivals: Arrival[] = [];
  const events: unknown[] = [];
  const note = (name: string) => (event: object) => events.push({ name, ...event });
  const fetch = async (request: Request) => {
    const { origin, pathname, searchParams } = new URL(request.url);
    const operation = pathname.replace(/.*\//, "") as OperationId;
    const at = clock.now();
    const query = Object.fromEntries(searchParams);
    const arrival = { at, host: origin, query, operation, body: await request.json(), signal: request.signal };
    arrivals.push(arrival);
    return service(arrival, arrivals.length);
  };
  const { baseUrl = "http://127.0.0.1:4600", usersig = signer.usersig, ...rest } = options;
  const hooks = { attempt: note("attempt"), reply: note("reply"), wait: note("wait"), outcome: note("outcome") };
  const world = { clock, sleep: clock.sleep, random: () => 0.5, fetch, hooks };
  const resilientFetch = resilient({ ...world, ...rest });
  const chat = createClient({ baseUrl, signer: { ...signer, usersig }, fetch: resilientFetch });
  return { chat, fetch: resilientFetch, clock, arrivals, events };
}

/** A successful reply. Each item has this code, or its own. */
export function carriedOut({ operation, body }: Arrival, codes: Record<string, number | string> = {}): Response {
  const envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };
  if (!Object.hasOwn(operations, operation)) return Response.json(envelope);
  const { requestItems, replyItems } = operations[operation];
  if (!requestItems) return Response.json({ ResultItem: [], CurrentSequence: 0, ...envelope });
  const items = body[requestItems] as (string | { To_Account: string })[];
  const results = items.map((item) => {
    const To_Account = typeof item === "string" ? item : item.To_Account;
    const code = codes[To_Account] ?? 0;
    if (typeof code === "number") return { To_Account, ResultCode: code, ResultInfo: "" };
    return { To_Account, ResultCode: 30001, ResultInfo: code };
  });
  const failed = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  return Response.json({ [replyItems]: results, ...(failed.length > 0 && { Fail_Account: failed }), ...envelope });
}

export function refused(code: number): Response {
  return Response.json({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: "", ErrorDisplay: "" });
}

/** Fails like a fetch whose connection breaks while it waits for the reply. */
export function dropped(): never {
  throw new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" }),
  });
}

/** Fails like a fetch that gets no connection. */
export function unreachable(): never {
  throw new TypeError("fetch failed", {
    cause: Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" }),
  });
}

/** Never replies while the client waits. */
export function stalled({ signal }: Arrival): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

/** A request of each operation about these friends of `owner`. */
export function requestsAbout(...accounts: string[]) {
  const From_Account = "owner";
  return {
    friend_add: { From_Account, AddFriendItem: accounts.map((To_Account) => ({ To_Account })) },
    friend_import: {
      From_Account,
      AddFriendItem: accounts.map((To_Account) => ({ To_Account, AddSource: "AddSource_Type_Web" })),
    },
    friend_update: {
      From_Account,
      UpdateItem: accounts.map((To_Account) => ({
        To_Account,
        SnsItem: [{ Tag: "Tag_SNS_IM_Remark", Value: "new" }],
      })),
    },
    friend_get_list: { From_Account, To_Account: accounts, TagList: ["Tag_SNS_IM_Remark"] },
    group_get: { From_Account, LastSequence: 0 },
  } satisfies { [Id in OperationId]?: RequestOf<Id> };
}
