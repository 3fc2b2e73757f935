import { ChatError, unwrap } from "@chat-friends/client";
import { explain } from "@chat-friends/client/explain";
import { chat } from "../chat.ts";

/** Represents the part of your program that sends calls. */
const sender = {
  isStopped: false,
  stop: () => Object.assign(sender, { isStopped: true }),
};

// #region handle
const body = { From_Account: "sandbox_60020", LastSequence: 0 };

try {
  unwrap(await chat.POST("/v4/sns/group_get", { body }));
} catch (error) {
  if (!(error instanceof ChatError && error.retry === "never")) throw error;
  const { meaning, remedy } = explain(error);
  console.error(`${error.codeName}: ${meaning} ${remedy}`); // for the app's operator
  sender.stop();
}

// #endregion

export { sender };
