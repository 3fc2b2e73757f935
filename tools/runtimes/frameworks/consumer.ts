import type { BatchReply, ItemOf, Outcome, RequestOf, ResultOf } from "@chat-friends/client";
import { ChatError, createClient, fixedSigner, outcomes, profileOf, signing, unwrap } from "@chat-friends/client";
import { type BulkRow, type CheckpointStore, importFriends, pullLists } from "@chat-friends/client/bulk";
import { explain } from "@chat-friends/client/explain";
import { type GatewayPaths, gateway } from "@chat-friends/client/gateway";
import { fileCheckpoint, nodeHandler } from "@chat-friends/client/node";
import { resilient } from "@chat-friends/client/resilience";
import { secretKeySigner } from "@chat-friends/client/server";
import { redactUrl, tracingHooks } from "@chat-friends/client/tracing";
import openapi from "openapi-fetch";

const hooks = tracingHooks();
const signer = secretKeySigner({ sdkAppId: 1400000000, identifier: "administrator", secretKey: "k", hooks });
const chat = createClient({ region: "singapore", signer, fetch: resilient({ hooks }) });

export async function add(body: RequestOf<"friend_add">): Promise<string[]> {
  const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));
  return outcomes(added, body.AddFriendItem).map((outcome) => {
    if (outcome.kind === "ok") return outcome.item.To_Account;
    return explain(outcome).meaning;
  });
}

export async function remarks(accounts: string[]) {
  const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] as const;
  const body = { From_Account: "id", To_Account: accounts, TagList: [...tags] };
  const { data } = await chat.POST("/v4/sns/friend_get_list", { body });
  if (data === undefined || data.ActionStatus === "FAIL") return [];
  return outcomes(data, accounts).map((friend) =>
    friend.kind === "ok" ? profileOf(friend.result, tags).Tag_SNS_IM_Remark : undefined,
  );
}

export async function migrate(rows: AsyncIterable<BulkRow<"friend_import"> & { line: number }>): Promise<number[]> {
  const checkpoint: CheckpointStore = fileCheckpoint("graph.checkpoint");
  const refused: number[] = [];
  for await (const event of importFriends(chat, rows, { checkpoint, job: "graph.csv" }))
    if (event.type === "result" && event.outcome.kind === "failed") refused.push(event.row.line);
  return refused;
}

export async function listNames(From_Account: string, LastSequence: number): Promise<string[]> {
  const names: string[] = [];
  for await (const event of pullLists(chat, [{ From_Account, LastSequence }]))
    if (event.type === "result" && event.outcome.kind === "ok")
      names.push(...event.outcome.lists.map(({ GroupName }) => GroupName));
  return names;
}

export const friends = gateway({ authenticate: () => "id", allow: ["friend_add"], client: chat });
export const handle = nodeHandler(friends);
export const page = openapi<GatewayPaths>({ baseUrl: "/chat" });
page.use(signing(fixedSigner({ sdkAppId: 1, identifier: "a", usersig: "b" })));

export const code = (error: unknown): number | undefined => (error instanceof ChatError ? error.code : undefined);
export const address: string = redactUrl("https://a/?usersig=b");
export type Kinds = Outcome<ItemOf<"friend_add">, ResultOf<"friend_add">>["kind"] | BatchReply;
