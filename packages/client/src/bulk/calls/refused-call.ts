import { ChatError } from "../../outcomes/chat-error.ts";
import type { RefusedCall } from "../events.ts";

/**
 * The outcome of each row of a call that threw this; undefined if the call may be sent again.
 * @throws {ChatError} for the refusal of every call, such as one of a wrong key
 */
export function refusedCall(error: unknown): RefusedCall | undefined {
  if (!(error instanceof ChatError) || error.retry === "later") return undefined;
  const { code, codeName, retry, errorInfo: info } = error;
  if (retry !== "after-change") throw error;
  return { kind: "failed", code, codeName, retry, info };
}
