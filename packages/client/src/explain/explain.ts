import type { ErrorCode, RetryClass } from "@chat-friends/contract";
import { explain as lookUp } from "@chat-friends/contract/explain";
import { type CodeName, catalogued, type Unlisted } from "../outcomes/catalogued.ts";
import { unknownFate } from "../outcomes/unknown-fate.ts";
import { type Prose, unknownProse, unlistedProse } from "./prose.ts";

/** A ChatError, an outcome that is not ok, or a code with the text that came beside it. */
export interface Explainable {
  /** Such as `friend_add`. */
  operation?: string;
  code: ErrorCode | Unlisted;
  /** The `ResultInfo` of an item. */
  info?: string;
  /** The `ErrorInfo` of a request. */
  errorInfo?: string;
}

/** What a refusal means, where it comes from and what to do about it, in sentences. */
export interface Explained extends Prose {
  code: ErrorCode | Unlisted;
  codeName: CodeName | "UnknownFate";
  /** When the same request or item may be sent again. */
  retry: RetryClass;
  /** What the text adds to the code, such as `Friend_Exist` of `Err_SNS_FriendAdd_Friend_Exist`; undefined where it adds nothing. */
  reason: string | undefined;
}

/**
 * Explains a refusal, more exactly where the text beside its code tells.
 * @example
 * if (error instanceof ChatError) console.error(explain(error).remedy);
 */
export function explain({ code, errorInfo = "", info = errorInfo }: Explainable): Explained {
  if (code === unknownFate)
    return { code, codeName: "UnknownFate", retry: "later", reason: undefined, ...unknownProse };
  const { meaning, cause, remedy } = lookUp(code, info) ?? unlistedProse;
  return { code, ...catalogued(code), reason: reasonIn(info), meaning, cause, remedy };
}

function reasonIn(info: string): string | undefined {
  return /^Err_SNS_[A-Za-z]+_(\w+)$/.exec(info)?.[1];
}
