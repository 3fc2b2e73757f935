import { createServer } from "node:http";
import { listenOnLoopback } from "@chat-friends/testing/loopback";

/** A server on a free port of loopback that answers "real" to every request. */
export async function startRealServer(): Promise<{ address: string; stop: () => void }> {
  const server = createServer((_request, response) => response.end("real"));
  const port = await listenOnLoopback(server);
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
