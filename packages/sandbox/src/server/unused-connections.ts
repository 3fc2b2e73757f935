import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Gives what ends the connections that have brought nothing, such as those that a browser opens ahead. Node does not count them as idle. */
export function unusedConnections(server: Server, isTls: boolean): { end(): void } {
  const open = new Set<Socket>();
  // The socket outside of TLS has brought a handshake, and the one inside of it nothing yet.
  server.on(isTls ? "secureConnection" : "connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return {
    end() {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    },
  };
}
