import { outcomes, unwrap } from "@chat-friends/client";
import { explain } from "@chat-friends/client/explain";
import { chat } from "../chat.ts";

/** Represents your own queue. */
export const putAside: object[] = [];

// #region handle
const AddFriendItem = [
  { To_Account: "id1" },
  { To_Account: "sandbox_30010" },
  { To_Account: "sandbox_30540" },
];
const body = { From_Account: "id", AddFriendItem };
const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));

for (const outcome of outcomes(added, AddFriendItem)) {
  if (outcome.kind !== "failed") continue;
  const { meaning, remedy } = explain(outcome);
  if (outcome.retry === "later") putAside.push(outcome.item);
  else console.log(`${outcome.item.To_Account}: ${meaning} ${remedy}`);
}
// #endregion
