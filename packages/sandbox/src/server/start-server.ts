import type { AddressInfo } from "node:net";
import { maxBodyBytes } from "@chat-friends/contract/refuse";
import fastify from "fastify";
import type { Sandbox } from "../create-sandbox.ts";
import { answerCalls, answerUnrouted } from "./answer-calls.ts";
import { bracketed } from "./foreign-host.ts";
import { type ForeignRequest, type GuardOptions, guardRequests } from "./guard-requests.ts";
import { refuseUnparsed } from "./http-refusal.ts";
import { httpServer, type ServerTls } from "./http-server.ts";
import { type ServerLimits, serverLimits } from "./limits.ts";

export interface ServerOptions {
  sandbox: Sandbox;
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Folder of the built docs, served at `/`. */
  site?: string;
  /** Names without a port by which the server is called, beside the host it listens on, its address and loopback. */
  allowedHosts?: readonly string[];
  /** Origins, such as `http://localhost:5173`, whose pages may call; otherwise only the pages it serves itself. */
  allowedOrigins?: readonly string[];
  /** Key and certificate in PEM, for https in place of http. */
  tls?: ServerTls;
  /** Called where a request is refused because of the host it is for, or the origin of its page. */
  onForeign?: (refused: ForeignRequest) => void;
}

export type { ForeignRequest, ServerTls };

export interface RunningServer {
  /** Such as `http://127.0.0.1:4600`. */
  url: string;
  /**
   * Answers what was accepted, delayed replies at once, then closes the port and the sandbox.
   *
   * A request that is still on its way in has 5 seconds to arrive.
   */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP, once it is ready: the calls, the control plane, and the docs where there are any. */
export function startServer(options: ServerOptions): Promise<RunningServer> {
  return startServerWithin(serverLimits, options);
}

/** The same with limits of one's own. */
export async function startServerWithin(
  limits: ServerLimits,
  { sandbox, host, port, site, allowedHosts = [], allowedOrigins = [], tls, onForeign }: ServerOptions,
): Promise<RunningServer> {
  await sandbox.ready;
  const closing = new AbortController();
  const scheme = tls ? "https" : "http";
  const guard: GuardOptions = { host, allowedHosts, allowedOrigins, limits, scheme, ...(onForeign && { onForeign }) };
  const server = fastify({
    bodyLimit: maxBodyBytes,
    // Calls that come while it closes are refused in the form of their path.
    return503OnClosing: false,
    // Calls read the query from the URL.
    routerOptions: { querystringParser: () => ({}) },
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    frameworkErrors: (_error, request, reply) => answerUnrouted(sandbox, closing.signal)(request, reply),
    clientErrorHandler: refuseUnparsed(limits),
    serverFactory: (answer) => httpServer(limits, guardRequests(guard, answer), tls),
  });
  answerCalls(server, sandbox, closing.signal, limits);
  if (site) {
    // Only who serves docs waits for the library that does it.
    const { serveSite } = await import("./serve-site.ts");
    await serveSite(server, site, { isDemo: sandbox.control.isDemo });
  }
  await server.listen({ host, port });

  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `${scheme}://${bracketed(host)}:${bound}`,
    async close() {
      closing.abort();
      // A server that closes leaves connections open that still had a call, and no longer looks for slow requests.
      const sweeping = setInterval(() => server.server.closeIdleConnections(), 20);
      const ending = setTimeout(() => server.server.closeAllConnections(), limits.closingTimeout);
      await server.close();
      clearInterval(sweeping);
      clearTimeout(ending);
      await sandbox.close();
    },
  };
}

/** Stands in for Fastify's compilers of schemas: no route has one, and loading Ajv would be a seventh of the start. */
function noCompiler() {
  return (): never => {
    throw new Error("routes of the sandbox have no schemas");
  };
}
