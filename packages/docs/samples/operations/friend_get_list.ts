import { outcomes, profileOf, unwrap } from "@chat-friends/client";
import { chat } from "../chat.ts";

const To_Account = ["UserID_2", "id1"];
const TagList = ["Tag_SNS_IM_Remark" as const, "Tag_SNS_IM_Group" as const];
const body = { From_Account: "UserID_1", To_Account, TagList };
const read = unwrap(await chat.POST("/v4/sns/friend_get_list", { body }));

for (const outcome of outcomes(read, To_Account)) {
  const { item, kind, code } = outcome;
  const found = kind === "ok" ? profileOf(outcome.result, TagList) : code;
  console.log(item, kind, found); // UserID_2 ok { ... }, id1 failed 30001: no friend
}
