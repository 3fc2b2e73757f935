/** A request as the sandbox sees it, whatever brought it. */
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
  /** JSON text: written once, whoever sends or keeps it. */
  body: string;
  headers?: Readonly<Record<string, string>>;
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

/** The path as most clients write it: an old one doubles the slash after `/v4`. */
export function singleSlashed(path: string): string {
  return path.startsWith("/v4//") ? path.replace("/v4//", "/v4/") : path;
}
