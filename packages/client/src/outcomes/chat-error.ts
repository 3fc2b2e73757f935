import { type ErrorCode, errors, isListed, type RetryClass } from "@chat-friends/contract";

/** A code that the catalogue doesn't list. */
export type Unlisted = number & Record<never, never>;

/** Name of a code in the catalogue. */
export type CodeName = (typeof errors)[ErrorCode]["name"] | "Unlisted";

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
  /** What the service said, for a developer; empty where it said nothing. */
  readonly errorInfo: string;

  constructor(operation: string, code: ErrorCode | Unlisted, errorInfo: string) {
    const entry = isListed(code) ? errors[code] : undefined;
    const codeName = entry?.name ?? "Unlisted";
    const remedy = entry ? remedies[entry.retry] : "The catalogue doesn't list this code.";
    const said = errorInfo && ` The service says: ${errorInfo}`;
    super(`${operation} was refused: ${code} ${codeName}. ${remedy}${said}`);
    this.operation = operation;
    this.code = code;
    this.codeName = codeName;
    this.retry = entry?.retry ?? "never";
    this.errorInfo = errorInfo;
  }
}
