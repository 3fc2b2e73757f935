import type { RequestListener, Server } from "node:http";
import { createRequire } from "node:module";
import type { ServerLimits } from "./limits.ts";

// An `import` of Node's HTTP module would read all it exports, and so load a client that nobody here needs: a tenth of the start.
const http: typeof import("node:http") = createRequire(import.meta.url)("node:http");

export const { STATUS_CODES } = http;

/** Node's server with the limits it watches itself: the size of a head, slow requests, open connections. */
export function httpServer(limits: ServerLimits, answer: RequestListener): Server {
  const options = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: limits.headTimeout / 10,
  };
  const server = http.createServer(options, answer);
  server.maxConnections = limits.connections;
  return server;
}
