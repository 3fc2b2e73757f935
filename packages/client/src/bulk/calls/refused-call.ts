import { ChatError } from "../../outcomes/chat-error.ts";

/** What an error of a call means for its rows. */
export interface RefusedCall {
  kind: "failed";
  code: ChatError["code"];
  codeName: ChatError["codeName"];
  retry: ChatError["retry"];
  info: string;
}

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
