import { outcomes, unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

const SnsItem = [
  { Tag: "Tag_SNS_IM_Remark" as const, Value: "from school" },
  { Tag: "Tag_SNS_IM_Group" as const, Value: ["group1"] }, // leaves every other list
];
const UpdateItem = [
  { To_Account: "friend1", SnsItem },
  { To_Account: "id3", SnsItem },
];
const body = { From_Account: "id", UpdateItem };
const updated = unwrap(await chat.POST("/v4/sns/friend_update", { body }));

for (const { item, kind, code } of outcomes(updated, UpdateItem)) {
  console.log(item.To_Account, kind, code); // friend1 ok 0, id3 failed 30001: no friend
}
