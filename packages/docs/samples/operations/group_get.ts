import { unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

const NeedFriend = "Need_Friend_Type_Yes";
const body = { From_Account: "id", LastSequence: 0, NeedFriend } as const;
const read = unwrap(await chat.POST("/v4/sns/group_get", { body }));

for (const { GroupName, To_Account = [] } of read.ResultItem ?? []) {
  console.log(GroupName, To_Account.join(", "));
}
console.log(read.CurrentSequence); // as LastSequence next time: no lists, if none changed
