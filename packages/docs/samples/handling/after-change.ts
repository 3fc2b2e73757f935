import { ChatError, unwrap } from "@chat-friends/client";
import { explain } from "@chat-friends/client/explain";
import { chat } from "../chat.ts";

// #region handle
const body = { From_Account: "nobody", LastSequence: 0 };

try {
  unwrap(await chat.POST("/v4/sns/group_get", { body }));
} catch (error) {
  if (!(error instanceof ChatError && error.retry === "after-change")) throw error;
  const { meaning, remedy } = explain(error);
  console.log(`${body.From_Account}: ${meaning} ${remedy}`);
}
// #endregion
