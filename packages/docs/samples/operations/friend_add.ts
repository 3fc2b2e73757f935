import { outcomes, unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

const AddSource = "AddSource_Type_Web";
const AddFriendItem = [
  { To_Account: "id1", AddSource, Remark: "from school", GroupName: "Classmates" },
  { To_Account: "nobody", AddSource },
] as const;
const body = { From_Account: "id", AddFriendItem: [...AddFriendItem] };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const { item, kind, code } of outcomes(added, AddFriendItem)) {
  console.log(item.To_Account, kind, code); // id1 ok 0, nobody failed 30003
}
