import type { VisibleCall } from "../request/call.ts";

/** How a copied call gets its signature. A copy never contains a key or a signature of the reader. */
export type Signing =
  /** The public demo key makes it: in the copy, or already on the page if the sandbox of the call serves it. */
  | { by: "demo key"; usersig?: string | undefined }
  /** The reader makes it with another key, or has it for an official host. */
  | { by: "reader" };

/** A call that can be sent from elsewhere. */
export interface SignedElsewhere extends VisibleCall {
  signing: Signing;
}

/** A call for the copies. */
export interface Copyable extends SignedElsewhere {
  /** Name of the case from which the reader started. */
  caseName: string;
  summary: string;
  /** The body of the reply as JSON. It is the reply of the case if the reader has not sent the call yet. */
  reply: unknown;
}
