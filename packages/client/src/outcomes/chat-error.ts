import type { ErrorCode, RetryClass } from "@chat-friends/contract";
import { type CodeName, catalogued, type Unlisted } from "./catalogued.ts";

const remedies: Record<RetryClass, string> = {
  never: "It will be refused until the app, its plan or the caller is changed.",
  later: "Send it again after a wait.",
  "new-signature": "Send it again with a new signature.",
  "after-change": "Change the request, or what it meets in the service, and send it again.",
};

/** The service refused the request as a whole. */
export class ChatError extends Error {
  override readonly name = "ChatError" as const;
  /** Last segment of the address, such as `friend_add`. */
  readonly operation: string;
  readonly code: ErrorCode | Unlisted;
  readonly codeName: CodeName;
  /** When the same request may be sent again; `never` for an unlisted code. */
  readonly retry: RetryClass;
  /** The service's text for a developer; empty if there is none. */
  readonly errorInfo: string;
  /** The id that the service's support asks for; undefined if the reply has no id. */
  readonly requestId: string | undefined;

  constructor(operation: string, code: ErrorCode | Unlisted, errorInfo: string, requestId?: string) {
    const { codeName, retry } = catalogued(code);
    const remedy = codeName === "Unlisted" ? "The catalogue does not list this code." : remedies[retry];
    const said = errorInfo && ` The service says: ${errorInfo}`;
    super(`${operation} was refused: ${code} ${codeName}. ${remedy}${said}`);
    this.operation = operation;
    this.code = code;
    this.codeName = codeName;
    this.retry = retry;
    this.errorInfo = errorInfo;
    this.requestId = requestId;
  }
}
