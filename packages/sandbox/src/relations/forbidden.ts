/**
 * Rows that some switches allow and others don't: a friend with a custom field that the app has not declared, a friend or request
 * of somebody to oneself, a request to somebody who is a friend, and more requests of one sender or receiver than the limit.
 */
export type Forbidden = "undeclared" | "oneself" | "asked" | "sent" | "received";

/** Where an app has such a row. */
export interface ForbiddenRow {
  userID: string;
  /** The friend, for `undeclared` and `asked`; else empty. */
  friend: string;
}
