import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What ends the connections that a closing server of Node leaves open. */
export interface ClosingConnections {
  /** Ends those that have brought nothing, such as those that a browser opens ahead. Node does not count them as idle. */
  endUnused(): void;
  /** Ends all but those whose request has arrived completely and is being answered. */
  endUnanswerable(): void;
}

export function closingConnections(server: Server, isTls: boolean): ClosingConnections {
  const open = new Set<Socket>();
  const exchanges = new Map<Socket, { request: IncomingMessage; response: ServerResponse }>();
  // The socket outside of TLS has brought a handshake, and the one inside of it nothing yet.
  server.on(isTls ? "secureConnection" : "connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", (request, response) => {
    exchanges.set(request.socket, { request, response });
    response.once("close", () => exchanges.delete(request.socket));
  });

  function isBeingAnswered(socket: Socket): boolean {
    const { request, response } = exchanges.get(socket) ?? {};
    return request?.complete === true && response?.headersSent === false;
  }

  return {
    endUnused() {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    },
    endUnanswerable() {
      for (const socket of open) if (!isBeingAnswered(socket)) socket.destroy();
    },
  };
}
