import type { AddressInfo } from "node:net";
import { maxBodyBytes } from "@chat-friends/contract/refuse";
import fastify from "fastify";
import type { Sandbox } from "../create-sandbox.ts";
import { answerCalls, answerUnrouted, type Serving } from "./answer-calls.ts";
import { closingConnections } from "./closing-connections.ts";
import { bracketed } from "./foreign-host.ts";
import { type ForeignRequest, type GuardOptions, guardRequests } from "./guard-requests.ts";
import { refuseUnparsed } from "./http-refusal.ts";
import { httpServer, type ServerTls } from "./http-server.ts";
import { type ServerLimits, serverLimits } from "./limits.ts";
import { countUntaken } from "./untaken-replies.ts";

export interface ServerOptions {
  sandbox: Sandbox;
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Folder of the built docs, served at `/`. */
  site?: string;
  /** More host names of the server, without a port. It always accepts the host it listens on, its address and loopback. */
  allowedHosts?: readonly string[];
  /** Origins of pages that may call, such as `http://localhost:5173`. The pages that the server itself serves always may. */
  allowedOrigins?: readonly string[];
  /** Key and certificate in PEM, for https instead of http. */
  tls?: ServerTls;
  /** Called when a request is refused because of its host or the origin of its page. */
  onForeign?: (refused: ForeignRequest) => void;
}

export type { ForeignRequest, ServerTls };

export interface RunningServer {
  /** Such as `http://127.0.0.1:4600`. */
  url: string;
  /**
   * Answers the accepted requests, sends delayed replies at once, then closes the port and the sandbox.
   *
   * A request that is still arriving has 5 seconds to arrive completely.
   */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP when it is ready: the calls, the control plane, and the docs if a site is given. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  return startServerWithin(serverLimits, options);
}

/** The same with other limits. */
export async function startServerWithin(
  limits: ServerLimits,
  { sandbox, host, port, site, allowedHosts = [], allowedOrigins = [], tls, onForeign }: ServerOptions,
): Promise<RunningServer> {
  await sandbox.ready;
  const closing = new AbortController();
  const scheme = tls ? "https" : "http";
  const guard: GuardOptions = { host, allowedHosts, allowedOrigins, limits, scheme, ...(onForeign && { onForeign }) };
  const serving: Serving = { sandbox, closing: closing.signal, mayReply: countUntaken(limits) };
  const server = fastify({
    bodyLimit: maxBodyBytes,
    // Calls that come while the server closes are refused in the form of their path.
    return503OnClosing: false,
    // Calls read the query from the URL.
    routerOptions: { querystringParser: () => ({}) },
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    frameworkErrors: (_error, request, reply) => answerUnrouted(serving)(request, reply),
    clientErrorHandler: refuseUnparsed(limits),
    serverFactory: (answer) => httpServer(limits, guardRequests(guard, answer), tls),
  });
  // The library for static files is loaded only if docs are served.
  const docs = site ? await (await import("./serve-site.ts")).openSite(site) : undefined;
  answerCalls(server, { ...serving, missing: docs?.missing }, limits);
  docs?.serve(server, { isDemo: sandbox.control.isDemo });
  const connections = closingConnections(server.server, tls !== undefined);
  await server.listen({ host, port });

  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `${scheme}://${bracketed(host)}:${bound}`,
    async close() {
      closing.abort();
      // A closing server leaves a connection open if it still had a call, and no longer checks for slow requests.
      const sweeping = setInterval(() => {
        server.server.closeIdleConnections();
        connections.endUnused();
      }, 20);
      const ending = setTimeout(connections.endUnanswerable, limits.closingTimeout);
      await server.close();
      clearInterval(sweeping);
      clearTimeout(ending);
      await sandbox.close();
    },
  };
}

/** Replaces Fastify's schema compilers: no route has a schema, and loading Ajv would take a seventh of the start time. */
function noCompiler() {
  return (): never => {
    throw new Error("routes of the sandbox have no schemas");
  };
}
