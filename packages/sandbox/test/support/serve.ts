import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server.ts";
import { clock } from "./sandbox-with.ts";
import { signedQuery } from "./send.ts";

/** A sandbox of the default world on a free port, closed when the test ends. */
export async function serve(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ sandbox: createSandbox({ clock }), host: "127.0.0.1", port: 0, ...options });
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

/** Sends text as it stands over a connection of its own; gives everything that comes back until the server closes it. */
export async function sendRaw(url: string, request: string): Promise<{ status: string; body: string }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(request);
  const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
  return { status: head.split("\r\n")[0] ?? "", body };
}
