import type { SignedCall } from "../core/resend.ts";
import type { Sent } from "./sent.ts";

/** A call under way. */
export interface Errand {
  call: SignedCall;
  /** Last segment of the address, such as `friend_add`. */
  operation: string;
  /** SDKAppID. */
  app: string;
  /** The address without the path. */
  baseUrl: string;
  /** Aborts at the caller's wish, or when the time of the whole call is over. */
  signal: AbortSignal;
  sent: Sent;
}
