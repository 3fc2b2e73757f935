import { type ChatClient, profileOf } from "@chat-friends/client";
import { getFriends, pullLists } from "@chat-friends/client/bulk";
import { type Graph, keyOf } from "./graph.ts";

const tags = ["Tag_SNS_IM_Remark", "Tag_SNS_IM_Group"] as const;

/** Reads the whole graph back, friend by friend and list by list; gives one sentence for each thing that is not as expected. */
export async function differences(chat: ChatClient, { rows, expected }: Graph): Promise<string[]> {
  return [...(await friendDifferences(chat, expected)), ...(await listDifferences(chat, { rows, expected }))];
}

async function friendDifferences(chat: ChatClient, expected: Graph["expected"]): Promise<string[]> {
  const pairs = Array.from(expected, ([key, wanted]) => {
    const [From_Account = "", item = ""] = key.split(" ");
    return { From_Account, item, wanted };
  });
  const found: string[] = [];
  for await (const event of getFriends(chat, pairs, { TagList: [...tags] })) {
    if (event.type !== "result") continue;
    const { row, outcome } = event;
    const read = outcome.kind === "ok" ? profileOf(outcome.result, tags) : {};
    const { Tag_SNS_IM_Remark: remark, Tag_SNS_IM_Group: lists = [] } = read;
    if (outcome.kind !== "ok") found.push(`${row.From_Account} lost ${row.item}: ${outcome.code}`);
    else if (remark !== row.wanted.remark) found.push(`${row.From_Account}'s ${row.item} has the remark ${remark}`);
    else if (String(lists) !== String(row.wanted.lists)) found.push(`${row.item} is in the lists ${lists}`);
  }
  return found;
}

/** The lists show a friend that is there twice, or who was never asked for. */
async function listDifferences(chat: ChatClient, { rows, expected }: Omit<Graph, "world">): Promise<string[]> {
  const owners = [...new Set(rows.map(({ From_Account }) => From_Account))].map((From_Account) => ({ From_Account }));
  const found: string[] = [];
  let members = 0;
  for await (const event of pullLists(chat, owners, { NeedFriend: "Need_Friend_Type_Yes" })) {
    if (event.type !== "result") continue;
    const { row, outcome } = event;
    const friends = outcome.kind === "ok" ? outcome.lists.flatMap(({ To_Account = [] }) => To_Account) : [];
    members += friends.length;
    if (new Set(friends).size < friends.length) found.push(`${row.From_Account} has a friend twice`);
    for (const friend of friends)
      if (!expected.has(keyOf(row.From_Account, friend))) found.push(`${row.From_Account} got ${friend}`);
  }
  if (members !== expected.size) found.push(`${members} friends in lists instead of ${expected.size}`);
  return found;
}
