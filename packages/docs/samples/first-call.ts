import { outcomes, unwrap } from "@chat-friends/client";
import { chat } from "./chat.ts";

const AddFriendItem = [{ To_Account: "UserID_4", Remark: "from school" }];
const body = { From_Account: "UserID_1", AddFriendItem };

const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const { item, kind, info } of outcomes(added, AddFriendItem)) {
  // "ok". If you run it again, "failed", because the friend already exists.
  console.log(item.To_Account, kind, info);
}
