/** A request as the sandbox sees it, over HTTP or without it. */
export interface Call {
  method: string;
  /** Path without the query, such as `/v4/sns/friend_add`. */
  path: string;
  query: URLSearchParams;
  body: Uint8Array;
  /** The header of that name, which only the control plane reads. */
  authorization?: string | undefined;
}

/** The answer to a call. */
export interface Reply {
  status: number;
  /** JSON text. It is written once, for the sender and for the journal. */
  body: string;
  headers?: Readonly<Record<string, string>>;
  /** What a fault does to the reply while it is sent. */
  deliveryFault?: DeliveryFault;
}

/** How an injected fault changes a reply while it is sent. */
export interface DeliveryFault {
  /** Delay in milliseconds. */
  delay?: number;
  /** `dropped`: the connection ends without a reply; `truncated`: the reply ends in the middle; `bad-gateway`: the client gets HTTP 502 of a gateway instead. */
  effect?: "dropped" | "truncated" | "bad-gateway";
}

/** The path in the usual form: an old client doubles the slash after `/v4`. */
export function singleSlashed(path: string): string {
  return path.startsWith("/v4//") ? path.replace("/v4//", "/v4/") : path;
}
