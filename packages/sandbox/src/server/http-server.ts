import type { RequestListener, Server } from "node:http";
import type { ServerOptions } from "node:https";
import { createRequire } from "node:module";
import type { ServerLimits } from "./limits.ts";

const require = createRequire(import.meta.url);
// An `import` of Node's HTTP module would read all its exports and so load a client that is not needed here: a tenth of the start time.
const http: typeof import("node:http") = require("node:http");

export const { STATUS_CODES } = http;

/** A private key and its certificate, both in PEM. */
export interface ServerTls {
  key: string;
  cert: string;
}

/** Node's server with the limits that Node enforces: the size of a head, slow requests, open connections. */
export function httpServer(limits: ServerLimits, answer: RequestListener, tls?: ServerTls): Server {
  const options = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: limits.headTimeout / 10,
    // Node would refuse a request without one in no words. `guardRequests` refuses it.
    requireHostHeader: false,
  };
  const server = tls ? createTlsServer({ ...options, ...tls }, answer) : http.createServer(options, answer);
  server.maxConnections = limits.connections;
  return server;
}

/** The module is loaded only for TLS. */
function createTlsServer(options: ServerOptions, answer: RequestListener): Server {
  const https: typeof import("node:https") = require("node:https");
  return https.createServer(options, answer);
}
