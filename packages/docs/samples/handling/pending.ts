import { outcomes, unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

// #region handle
const AddFriendItem = [{ To_Account: "id1" }, { To_Account: "sandbox_30539" }];
const body = { From_Account: "id", AddFriendItem };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const { kind, item } of outcomes(added, AddFriendItem)) {
  if (kind === "pending") console.log(`${item.To_Account} was asked`);
}
// #endregion
