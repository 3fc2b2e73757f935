import { type ErrorCode, errors, isListed, type RetryClass } from "@chat-friends/contract";

/** A code that the catalogue doesn't list. */
export type Unlisted = number & Record<never, never>;

/** Name of a code in the catalogue. */
export type CodeName = (typeof errors)[ErrorCode]["name"] | "Unlisted";

/** What the catalogue says about a code. */
export interface Catalogued {
  codeName: CodeName;
  /** When the same request or item may be sent again; `never` for an unlisted code. */
  retry: RetryClass;
}

export function catalogued(code: ErrorCode | Unlisted): Catalogued {
  if (!isListed(code)) return { codeName: "Unlisted", retry: "never" };
  const { name, retry } = errors[code];
  return { codeName: name, retry };
}
