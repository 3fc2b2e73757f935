import { createServer } from "node:http";
import { listenOnLoopback } from "@chat-friends/testing/loopback";
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
  const port = await listenOnLoopback(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
