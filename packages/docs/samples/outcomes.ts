import {
  ChatError,
  outcomes,
  profileOf,
  UnexpectedReply,
  unwrap,
} from "@chat-friends/client";
import { explain } from "@chat-friends/client/explain";
import { chat } from "./chat.ts";

// #region narrow
const body = { From_Account: "nobody", LastSequence: 0 };
const { data } = await chat.POST("/v4/sns/group_get", { body });

if (data?.ActionStatus === "OK") console.log(data.ResultItem);
else console.log(data?.ErrorCode, data?.ErrorInfo); // but the status is HTTP 200
// #endregion

// #region unwrap
try {
  const { ResultItem = [] } = unwrap(await chat.POST("/v4/sns/group_get", { body }));
  console.log(ResultItem.length);
} catch (error) {
  if (error instanceof ChatError) {
    const { meaning, remedy } = explain(error); // what it means, and what to do
    console.log(error.code, error.codeName, error.retry, meaning, remedy);
  } else if (error instanceof UnexpectedReply) {
    console.log(error.operation, error.status, error.message); // a proxy's page
  } else {
    throw error; // the error of fetch: there was no reply
  }
}
// #endregion

// #region items
const AddFriendItem = [
  { To_Account: "id1" },
  { To_Account: "sandbox_30539" },
  { To_Account: "nobody" },
];
const add = { From_Account: "id", AddFriendItem };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body: add }));

for (const outcome of outcomes(added, AddFriendItem)) {
  const { To_Account } = outcome.item; // your own item, with all its members
  switch (outcome.kind) {
    case "ok":
      console.log(To_Account, "is a friend");
      break;
    case "pending":
      console.log(To_Account, "was asked");
      break;
    case "failed":
      console.log(To_Account, outcome.code, outcome.retry, explain(outcome).meaning);
      break;
    case "unknown":
      console.log(To_Account, "may be a friend or not"); // only with resilient()
  }
}
// #endregion

// #region profile
const To_Account = ["UserID_2", "UserID_3"];
const TagList = ["Tag_SNS_IM_Remark" as const, "Tag_SNS_IM_Group" as const];
const get = { From_Account: "UserID_1", To_Account, TagList };
const read = unwrap(await chat.POST("/v4/sns/friend_get_list", { body: get }));

for (const friend of outcomes(read, To_Account)) {
  if (friend.kind !== "ok") continue;
  const profile = profileOf(friend.result, TagList);
  const remark = profile.Tag_SNS_IM_Remark ?? ""; // a string
  const lists = profile.Tag_SNS_IM_Group ?? []; // an array of strings
  console.log(friend.item, remark, lists.length);
}
// #endregion
