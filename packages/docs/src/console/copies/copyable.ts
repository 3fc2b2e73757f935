import type { VisibleCall } from "../request/call.ts";

/** A call for the copies. It has no signature, so no copy can contain one. */
export interface Copyable extends VisibleCall {
  /** Name of the case from which the reader started. */
  caseName: string;
  summary: string;
  /** The body of the reply as JSON. It is the reply of the case if the reader has not sent the call yet. */
  reply: unknown;
}
