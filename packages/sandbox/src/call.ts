/** A request as the sandbox sees it, whatever brought it. */
export interface Call {
  method: string;
  /** Path without the query, such as `/v4/sns/friend_add`. */
  path: string;
  query: URLSearchParams;
  body: Uint8Array;
}

/** The answer to a call; `body` is JSON. */
export interface Reply {
  status: number;
  body: object;
  /** What whoever carries the reply does to it on purpose. */
  spoiled?: Spoiling;
}

/** How a reply is spoiled on its way, by a fault that a test asked for. */
export interface Spoiling {
  /** Milliseconds for which it is held back. */
  delay?: number;
  /** `dropped`: the connection ends without a reply; `truncated`: the reply ends in the middle; `bad-gateway`: a gateway's HTTP 502 in its place. */
  as?: "dropped" | "truncated" | "bad-gateway";
}
