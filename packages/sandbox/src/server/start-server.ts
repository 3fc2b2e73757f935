import type { AddressInfo } from "node:net";
import { maxBodyBytes } from "@chat-friends/contract/refuse";
import fastify from "fastify";
import type { Sandbox } from "../create-sandbox.ts";
import { answerCalls, answerUnrouted } from "./answer-calls.ts";
import { serveSite } from "./serve-site.ts";

export interface ServerOptions {
  sandbox: Sandbox;
  host: string;
  /** 0 for any free one. */
  port: number;
  /** Folder of the built docs, served at `/`. */
  site?: string;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:4600`. */
  url: string;
  /** Answers what was accepted, then closes the port and the sandbox. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP: the calls, its health, and the docs where there are any. */
export async function startServer({ sandbox, host, port, site }: ServerOptions): Promise<RunningServer> {
  const server = fastify({
    bodyLimit: maxBodyBytes,
    forceCloseConnections: "idle",
    frameworkErrors: (_error, request, reply) => answerUnrouted(sandbox)(request, reply),
  });
  answerCalls(server, sandbox);
  server.get("/_sandbox/health", () => ({ status: "ok" }));
  if (site) await serveSite(server, site);
  await server.listen({ host, port });

  const { port: bound } = server.server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    async close() {
      await server.close();
      sandbox.close();
    },
  };
}
