import type { OperationId } from "@chat-friends/contract";
import { mint } from "@chat-friends/usersig";
import { createSandbox, demoIdentity } from "../../src/index.ts";
import { postgresStore } from "../../src/postgres.ts";

/** What a process gets: mutual adds, each a sender and a receiver. */
export type Adds = readonly [From_Account: string, To_Account: string][];

/** What became of them, in their order: the code of the item, or of the call, and how long it took in milliseconds. */
export type Added = { code: number; milliseconds: number }[];

/** How many calls of a process run at the same time. */
const lanes = 16;
const operation: OperationId = "friend_add";

const [, , url = ""] = process.argv;
const sandbox = createSandbox({ store: postgresStore({ url }), journal: false });
const { sdkAppId, secretKey, admins } = demoIdentity;
const [identifier = ""] = admins;
const usersig = mint({ sdkAppId, identifier, secretKey, now: Math.floor(Date.now() / 1000) });
const query = new URLSearchParams({
  sdkappid: String(sdkAppId),
  identifier,
  usersig,
  random: "1",
  contenttype: "json",
});

async function add(From_Account: string, To_Account: string) {
  const body = { From_Account, AddFriendItem: [{ To_Account, AddSource: "AddSource_Type_Web" }] };
  const started = performance.now();
  const reply = await sandbox.exchange({
    ...{ method: "POST", path: `/v4/sns/${operation}`, query },
    body: new TextEncoder().encode(JSON.stringify(body)),
  });
  const { ErrorCode, ResultItem } = JSON.parse(reply.body);
  return { code: Number(ErrorCode || ResultItem[0].ResultCode), milliseconds: performance.now() - started };
}

process.once("message", async (adds: Adds) => {
  const added: Added = [];
  const left = adds.entries();
  const work = async () => {
    for (const [index, [one, other]] of left) added[index] = await add(one, other);
  };
  await Promise.all(Array.from({ length: lanes }, work));
  await sandbox.close();
  process.send?.(added, () => process.disconnect());
});

await sandbox.ready;
process.send?.("ready");
