import { accountOf, type ErrorCode, type RetryClass } from "@chat-friends/contract";
import { explain as lookUp } from "@chat-friends/contract/explain";
import { type CodeName, catalogued, type Unlisted } from "./outcomes/catalogued.ts";
import { type Outcome, unknownResultCode } from "./outcomes/outcome.ts";
import type { BatchItem } from "./outcomes/outcomes.ts";

/** A ChatError, an outcome that is not ok, or a code with the text beside it. */
export interface Explainable {
  /** Such as `friend_add`. */
  operation?: string;
  code: ErrorCode | Unlisted;
  /** The `ResultInfo` of an item. */
  info?: string;
  /** The `ErrorInfo` of a request. */
  errorInfo?: string;
}

/** The meaning, the cause and the remedy of a refusal, in sentences. */
export interface Explained {
  meaning: string;
  cause: string;
  remedy: string;
  code: ErrorCode | Unlisted;
  codeName: CodeName | "Unknown";
  /** When the same request or item may be sent again. */
  retry: RetryClass;
  /** What the text adds to the code, such as `Friend_Exist` of `Err_SNS_FriendAdd_Friend_Exist`; undefined if it adds nothing. */
  reason: string | undefined;
}

/** The explanation of an item that may have been carried out or not. */
const unknownExplained: Explained = {
  code: unknownResultCode,
  codeName: "Unknown",
  retry: "later",
  reason: undefined,
  meaning: "It is not known whether the friend was added.",
  cause: "The call brought no reply, and reading the friend back did not show whether it was carried out.",
  remedy: "Read the friend with friend_get_list. Where it is missing, add it again.",
};

const unlisted = {
  meaning: "The catalogue does not list this code.",
  cause: "The service may have introduced it after this package was released.",
  remedy: "Look the code up in the service's own list before you send the request again.",
};

/**
 * Explains a refusal. A text beside the code makes the explanation more exact.
 * @example
 * if (error instanceof ChatError) console.error(explain(error).remedy);
 */
export function explain({ code, errorInfo = "", info = errorInfo }: Explainable): Explained {
  if (code === unknownResultCode) return { ...unknownExplained };
  const { meaning, cause, remedy } = lookUp(code, info) ?? unlisted;
  return { code, ...catalogued(code), reason: reasonIn(info), meaning, cause, remedy };
}

function reasonIn(info: string): string | undefined {
  return /^Err_SNS_[A-Za-z]+_(\w+)$/.exec(info)?.[1];
}

/**
 * An outcome as one line for a log: the account and the kind. If it is not ok: also the code, its name, the service's text and the remedy.
 * @example
 * for (const outcome of outcomes(added, AddFriendItem)) console.log(describe(outcome));
 */
export function describe(outcome: Outcome<BatchItem>): string {
  const { item, kind, code, info } = outcome;
  const result = `${accountOf(item)} ${kind}`;
  if (kind === "ok") return result;
  const { codeName, remedy } = explain(outcome);
  return `${result}: ${code} ${codeName}.${info && ` The service says: ${info}.`} ${remedy}`;
}
