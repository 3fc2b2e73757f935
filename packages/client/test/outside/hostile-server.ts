import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
import { onTestFinished } from "vitest";

/** A request that arrived. */
export interface Arrival {
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
  /** The whole URL, as a proxy would repeat it. */
  address: string;
}

/** Handles the nth request. */
export type Behaviour = (arrival: Arrival, response: ServerResponse, nth: number) => void | Promise<void>;

/** A server on a real socket with this behaviour. It runs until the test has finished. */
export async function hostileServer(behave: Behaviour) {
  const arrivals: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    const { pathname: path, searchParams: query } = new URL(address);
    const arrival = { path, query, headers: request.headers, body: await text(request), address };
    arrivals.push(arrival);
    await behave(arrival, response, arrivals.length);
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${port}`, arrivals };
}

export function json(response: ServerResponse, body: unknown): void {
  response.setHeader("Content-Type", "application/json").end(JSON.stringify(body));
}

/** The service's envelope with this code. */
export function envelope(ErrorCode: number, ErrorInfo = "") {
  return { ActionStatus: ErrorCode === 0 ? "OK" : "FAIL", ErrorCode, ErrorInfo };
}

/** Writes until the client closes the connection, or until this many bytes are written. Returns the number of written bytes. */
export async function writeOn(response: ServerResponse, most = Number.POSITIVE_INFINITY): Promise<number> {
  const part = Buffer.alloc(64 * 1024, "x");
  let written = 0;
  async function* parts() {
    for (; written < most; written += part.length) yield part;
  }
  await pipeline(parts, response).catch(() => {}); // The client closed the connection.
  return written;
}
