import type { RequestListener, Server } from "node:http";
import type { ServerOptions } from "node:https";
import { createRequire } from "node:module";
import type { ServerLimits } from "./limits.ts";

const require = createRequire(import.meta.url);
// An `import` of Node's HTTP module would read all it exports, and so load a client that nobody here needs: a tenth of the start.
const http: typeof import("node:http") = require("node:http");

export const { STATUS_CODES } = http;

/** A private key and its certificate, both in PEM. */
export interface ServerTls {
  key: string;
  cert: string;
}

/** Node's server with the limits it watches itself: the size of a head, slow requests, open connections. */
export function httpServer(limits: ServerLimits, answer: RequestListener, tls?: ServerTls): Server {
  const options = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: limits.headTimeout / 10,
  };
  const server = tls ? createTlsServer({ ...options, ...tls }, answer) : http.createServer(options, answer);
  server.maxConnections = limits.connections;
  return server;
}

/** The module is loaded by those who ask for TLS. */
function createTlsServer(options: ServerOptions, answer: RequestListener): Server {
  const https: typeof import("node:https") = require("node:https");
  return https.createServer(options, answer);
}
