import { type OperationId, operations } from "@chat-friends/contract";
import { operationOf } from "./address.ts";

/** What of a signed call may be another in the next attempt; what is not given stays as it was. */
export interface Change {
  /** Below the baseUrl, such as /v4/sns/friend_get_list. */
  path?: string;
  /** JSON. */
  body?: string;
  baseUrl?: string;
  signal?: AbortSignal;
}

/** What is needed to send a signed call again, or another call in its place. */
export interface SignedCall {
  /** Undefined for a command outside the five. */
  operation: OperationId | undefined;
  /** Below the baseUrl, such as /v4/sns/friend_add. */
  path: string;
  /** JSON. */
  body: string;
  signal: AbortSignal | undefined;
  /** A new signed Request: fresh random, current signature. */
  sign(change?: Change): Promise<Request>;
  /** Gives the signature of this call up, so that the next `sign()` mints another; at most one renewal is in flight. */
  renew(): void;
}

/** A call before it is signed. */
export interface Call {
  /** Without the query. */
  address: string;
  headers: Headers;
  signal: AbortSignal;
  body: string;
}

/** What `signing` keeps of a Request that it signed. */
interface Signed {
  call: Call;
  usersig: string;
  sign(call: Call, refused?: string): Promise<Request>;
}

/** For as long as the Request lives. */
export const signed = new WeakMap<Request, Signed>();

/** The signed call behind a Request which `signing` let through; undefined for any other Request. */
export function signedCallOf(request: Request): SignedCall | undefined {
  const found = signed.get(request);
  if (!found) return undefined;
  const { call, usersig, sign } = found;
  const [base = "", path = ""] = call.address.split(/(?=\/v4\/\w+\/\w+$)/);
  let refused: string | undefined;
  return {
    operation: operationIn(path),
    path,
    body: call.body,
    signal: call.signal,
    sign({ path: otherPath = path, baseUrl = base, ...change } = {}) {
      return sign({ ...call, ...change, address: `${baseUrl}${otherPath}` }, refused);
    },
    renew() {
      refused = usersig;
    },
  };
}

function operationIn(path: string): OperationId | undefined {
  const name = operationOf(path);
  return (Object.keys(operations) as OperationId[]).find((operation) => operation === name);
}
