import type { OperationId } from "@chat-friends/contract";
import type { Switches } from "@chat-friends/contract/switches";
import { createSandbox, type Sandbox, type Store, type World } from "../../src/index.ts";
import { clock } from "../support/clock.ts";
import { signedQuery } from "../support/send.ts";

const letters = (index: number) =>
  [index / 676, index / 26, index].map((part) => String.fromCharCode(97 + (Math.floor(part) % 26)));
const tags = (count: number) =>
  Array.from({ length: count }, (_empty, index) => `Tag_SNS_Custom_${letters(index).join("")}`);

const From_Account = "ann";

/** A world in which each of them would have much to do. */
export const world: World = {
  friends: [{ From_Account, To_Account: "friend {n}", count: 3000 }],
  scripted: Array.from({ length: 1000 }, () => ({ operation: "friend_add", To_Account: "nobody", code: 30540 })),
};

export interface WorstRequest {
  title: string;
  operation: OperationId;
  /** A text is sent as it is. */
  body: () => unknown;
  code: number;
  switches?: Partial<Switches>;
}

/** Requests that once held everybody else up, as large as a body may be. */
export const worstRequests: WorstRequest[] = [
  {
    title: "4 million To_Account",
    operation: "friend_get_list",
    body: () => ({ From_Account, To_Account: Array(4_000_000).fill("a"), TagList: ["Tag_SNS_IM_Remark"] }),
    code: 30001,
  },
  {
    title: "10000 friends and 15000 different tags",
    operation: "friend_get_list",
    body: () => ({ From_Account, To_Account: Array(10_000).fill("friend 1"), TagList: tags(15_000) }),
    code: 30001,
  },
  {
    title: "1000 items with 200 fields each",
    operation: "friend_update",
    body: () => ({
      From_Account,
      UpdateItem: Array.from({ length: 1000 }, (_empty, index) => ({
        To_Account: `friend ${index + 1}`,
        SnsItem: tags(200).map((Tag) => ({ Tag, Value: "x" })),
      })),
    }),
    code: 0,
  },
  {
    title: "1000 items beside 1000 scripted outcomes",
    operation: "friend_add",
    body: () => ({
      From_Account,
      AddFriendItem: Array.from({ length: 1000 }, (_empty, index) => ({ To_Account: `stranger ${index}` })),
    }),
    code: 0,
  },
  {
    title: "200000 unknown members",
    operation: "group_get",
    body: () => membersBeside("", 200_000),
    code: 30001,
  },
];

/** Others of the same kinds, and as many unknown members and tags as a body can have; only a long run sends them. */
export const longRequests: WorstRequest[] = [
  {
    title: "1.4 million unknown tags that a switch leaves out",
    operation: "friend_get_list",
    body: () => ({
      From_Account,
      To_Account: ["a"],
      TagList: Array.from({ length: 1_400_000 }, (_empty, index) => `t${index}`),
    }),
    code: 30001,
    switches: { unknownTag: "omitted" },
  },
  {
    title: "a million times one friend",
    operation: "friend_get_list",
    body: () => ({ From_Account, To_Account: Array(1_000_000).fill("friend 1"), TagList: ["Tag_SNS_IM_Remark"] }),
    code: 30001,
  },
  {
    title: "15000 different fields of one friend",
    operation: "friend_update",
    body: () => ({
      From_Account,
      UpdateItem: [{ To_Account: "friend 1", SnsItem: tags(15_000).map((Tag) => ({ Tag, Value: "x" })) }],
    }),
    code: 30001,
  },
  {
    title: "a million unknown members beside one that is null",
    operation: "group_get",
    body: () => membersBeside('"From_Account":"ann","NeedFriend":null,', 1_000_000),
    code: 0,
  },
  {
    title: "a million unknown members in an item, beside one that is null",
    operation: "friend_add",
    body: () =>
      `{"From_Account":"ann","AddFriendItem":[${membersBeside('"To_Account":"b","Remark":null,', 1_000_000)}]}`,
    code: 0,
  },
];

/** An object in JSON with these members and so many unknown ones. */
function membersBeside(members: string, count: number): string {
  return `{${members}${Array.from({ length: count }, (_empty, index) => `"m${index}":1`).join(",")}}`;
}

/** What a request cost the process. */
export interface Cost {
  code: number;
  /** Seconds that the thread worked: nothing else could run for longer. A busy machine does not change them. */
  worked: number;
  /** Bytes by which the process grew. */
  grown: number;
}

/** The cost of a request to a fresh sandbox on this store. */
export async function costOn(
  store: Store | Promise<Store>,
  { operation, body, switches }: WorstRequest,
): Promise<Cost> {
  const sandbox = createSandbox({
    store,
    clock,
    world,
    switches: { accounts: "open", undeclaredField: "stored", ...switches },
  });
  await sandbox.ready;
  const cost = await costOf(sandbox, operation, body());
  await sandbox.close();
  return cost;
}

async function costOf(sandbox: Sandbox, operation: OperationId, given: unknown): Promise<Cost> {
  const body = new TextEncoder().encode(typeof given === "string" ? given : JSON.stringify(given));
  const query = new URLSearchParams(signedQuery());
  const [size, time] = [process.memoryUsage.rss(), process.threadCpuUsage()];
  const reply = await sandbox.exchange({ method: "POST", path: `/v4/sns/${operation}`, query, body });
  const { user, system } = process.threadCpuUsage(time);
  const { ErrorCode } = JSON.parse(reply.body);
  return { code: ErrorCode, worked: (user + system) / 1e6, grown: process.memoryUsage.rss() - size };
}
