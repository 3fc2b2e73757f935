import { outcomes, unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

const AddSource = "AddSource_Type_Import";
const AddFriendItem = [
  { To_Account: "id1", AddSource, AddTime: 1420000001 },
  { To_Account: "id2", AddSource, Remark: "from work" },
] as const;
const body = { From_Account: "id", AddFriendItem: [...AddFriendItem] };
const imported = unwrap(await chat.POST("/v4/sns/friend_import", { body }));

for (const { item, kind, code } of outcomes(imported, AddFriendItem)) {
  console.log(item.To_Account, kind, code); // id1 ok 0, id2 ok 0
}
