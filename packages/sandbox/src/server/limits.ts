/** Limits on the size and on the time of what an HTTP client sends. */
export interface ServerLimits {
  /** Connections that may be open at once; further connections are closed unread. */
  connections: number;
  /** Bytes of the request line and the headers together. */
  headBytes: number;
  headers: number;
  urlCharacters: number;
  queryParameters: number;
  /** Bytes of all incomplete bodies together. */
  heldBytes: number;
  /** Bytes of all large replies together that clients have not taken yet. */
  untakenBytes: number;
  /** Milliseconds from a connection, or from the first byte of a further request, to the end of the head. */
  headTimeout: number;
  /** Milliseconds from the same moment to the end of the body. */
  requestTimeout: number;
  /** Milliseconds that a client may take to receive a large reply. */
  replyTimeout: number;
  /** Milliseconds that a connection may wait for its next request. */
  idleTimeout: number;
  /** Milliseconds that a closing server waits for requests that are still arriving. */
  closingTimeout: number;
}

/** They leave room for any call within the spec: its head has about 600 bytes, and 16 MiB take far less than the 30 seconds. */
export const serverLimits: ServerLimits = {
  connections: 1000,
  headBytes: 16 * 1024,
  headers: 100,
  urlCharacters: 8 * 1024,
  queryParameters: 100,
  heldBytes: 64 * 1024 * 1024,
  untakenBytes: 256 * 1024 * 1024,
  headTimeout: 10_000,
  requestTimeout: 30_000,
  replyTimeout: 30_000,
  idleTimeout: 72_000,
  closingTimeout: 5_000,
};
