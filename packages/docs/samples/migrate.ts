import { createClient, profileOf } from "@chat-friends/client";
import { getFriends, importFriends, pullLists } from "@chat-friends/client/bulk";
import { resilient } from "@chat-friends/client/resilience";
import { signer } from "./chat.ts";

// #region import
const fetch = resilient();
const chat = createClient({ baseUrl: "http://127.0.0.1:4600", signer, fetch });

const AddSource = "AddSource_Type_Import";
const rows = [
  {
    line: 2,
    From_Account: "id",
    item: { To_Account: "id1", AddSource, Remark: "Ann" },
  },
  { line: 3, From_Account: "id", item: { To_Account: "nobody", AddSource } },
] as const;

for await (const event of importFriends(chat, rows)) {
  if (event.type === "result") console.log(event.row.line, event.outcome.kind);
}
// #endregion

// #region verify
const TagList = ["Tag_SNS_IM_Remark" as const];
const friends = rows.map(({ From_Account, item }) => ({
  From_Account,
  item: item.To_Account,
}));

for await (const event of getFriends(chat, friends, { TagList })) {
  if (event.type !== "result") continue;
  const { row, outcome } = event;
  const found =
    outcome.kind === "ok" ? profileOf(outcome.result, TagList) : outcome.code;
  console.log(row.item, found);
}
// #endregion

// #region sync
let owners: { From_Account: string; LastSequence?: number }[] = [
  { From_Account: "id" },
];

for (const time of ["first", "second"]) {
  const pulled: typeof owners = [];
  for await (const event of pullLists(chat, owners)) {
    if (event.type !== "result" || event.outcome.kind !== "ok") continue;
    const { isChanged, lists, sequence } = event.outcome;
    console.log(time, isChanged, ...lists.map(({ GroupName }) => GroupName));
    pulled.push({ From_Account: event.row.From_Account, LastSequence: sequence });
  }
  owners = pulled;
}
// #endregion
