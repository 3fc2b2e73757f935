import type { RequestListener, Server } from "node:http";
import type { ServerLimits } from "./limits.ts";
import { createServer } from "./node-http.ts";

/** Node's server with the limits it watches itself: the size of a head, slow requests, open connections. */
export function httpServer(limits: ServerLimits, answer: RequestListener): Server {
  const options = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: limits.headTimeout / 10,
  };
  const server = createServer(options, answer);
  server.maxConnections = limits.connections;
  return server;
}
