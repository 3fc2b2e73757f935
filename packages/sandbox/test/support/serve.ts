import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { type ServerLimits, serverLimits } from "../../src/server/limits.ts";
import { startServerWithin } from "../../src/server/start-server.ts";
import type { RunningServer, ServerOptions } from "../../src/server.ts";
import { clock } from "./sandbox-with.ts";
import { signedQuery } from "./send.ts";

/** A sandbox of the default world on a free port, closed when the test ends. */
export async function serve(
  options: Partial<ServerOptions> = {},
  limits: Partial<ServerLimits> = {},
): Promise<RunningServer> {
  const server = await startServerWithin(
    { ...serverLimits, ...limits },
    { sandbox: createSandbox({ clock }), host: "127.0.0.1", port: 0, ...options },
  );
  onTestFinished(() => server.close());
  return server;
}

/** Posts a signed call to a fresh server and gives the reply, which must be JSON in HTTP 200. */
export async function post(
  operation: string,
  body: RequestInit["body"],
  init: RequestInit = {},
  query = signedQuery(),
) {
  const { url } = await serve();
  const response = await fetch(`${url}/v4/sns/${operation}?${query}`, { method: "POST", body, ...init } as RequestInit);
  const reply = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  return { reply: JSON.parse(reply), connection: response.headers.get("connection") };
}

/** What came back over a connection until the server closed it. */
export interface RawAnswer {
  /** The first line. */
  status: string;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Sends text as it stands over a connection of its own. */
export async function sendRaw(url: string, request: string): Promise<RawAnswer> {
  const socket = connectTo(url);
  socket.write(request);
  return readAnswer(await text(socket));
}

/** A bare connection. */
export function connectTo(url: string): Socket {
  const { hostname, port } = new URL(url);
  return connect(Number(port), hostname.replace(/^\[(.*)\]$/, "$1"));
}

function readAnswer(received: string): RawAnswer {
  const [head = "", body = ""] = received.split("\r\n\r\n");
  const [status = "", ...lines] = head.split("\r\n");
  const pairs = lines.map((line) => line.split(": ")).map(([name = "", value = ""]) => [name.toLowerCase(), value]);
  return { status, headers: Object.fromEntries(pairs), body };
}

/** A whole HTTP request, after which the server closes the connection. */
export function rawRequest(
  line: string,
  headers: Record<string, string> = {},
  body = '{"From_Account":"id","LastSequence":0}',
): string {
  const all = { host: "localhost", connection: "close", "content-length": String(Buffer.byteLength(body)), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`${line} HTTP/1.1`, ...lines, "", body].join("\r\n");
}
