import { once } from "node:events";
import { createServer, type Server } from "node:net";

/** Lets a server listen on a free port of loopback, and gives the port. The caller closes the server. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return address.port;
}

/** A port of loopback on which nothing listens. */
export async function freePort(): Promise<number> {
  const holder = createServer();
  const port = await listenOnLoopback(holder);
  await once(holder.close(), "close");
  return port;
}
