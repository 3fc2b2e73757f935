import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on a free port of loopback that answers "real" to every request. */
export async function startRealServer(): Promise<{ address: string; stop: () => void }> {
  const server = createServer((_request, response) => response.end("real"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
