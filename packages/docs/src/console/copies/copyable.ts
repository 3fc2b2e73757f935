import type { VisibleCall } from "../request/call.ts";

/** A call as it can be copied; there is no signature in it, so no copy can hold one. */
export interface Copyable extends VisibleCall {
  /** Name of the case it began with. */
  caseName: string;
  summary: string;
  /** The body of the reply as JSON; the case's own where nothing was sent yet. */
  reply: unknown;
}
