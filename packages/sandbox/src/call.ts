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
}
