import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createScenarios } from "./scenarios.ts";

/** The server that the checks call, on loopback. */
export interface Peer {
  origin: string;
  close(): void;
}

/** Starts a server with its own sandbox, and with the module that pages import. */
export async function startPeer(module: string): Promise<Peer> {
  const scenarios = new Map(Object.entries(createScenarios()));
  const server = createServer((request, response) => {
    const [, segment = ""] = request.url?.split("/") ?? [];
    const answer = scenarios.get(segment);
    if (answer) answer(request, response);
    else if (segment === "checks.js") response.setHeader("Content-Type", "text/javascript").end(module);
    else response.setHeader("Content-Type", "text/html").end("<title>checks</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
