/**
 * When the same call may be sent again: `never` before somebody changed the app, its plan or the caller; `later`, after a wait;
 * `new-signature`, signed anew; `after-change`, once the item or what it meets in the service was changed.
 */
export type RetryClass = "never" | "later" | "new-signature" | "after-change";

/** A row of the error catalogue. */
export interface ErrorEntry {
  name: string;
  retry: RetryClass;
  /** Tail of the ResultInfo that goes with the code, null where no single one does. */
  reason: string | null;
}
