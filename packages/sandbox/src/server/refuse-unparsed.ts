import type { Socket } from "node:net";
import { type HttpRefusal, refuseOnSocket } from "./http-refusal.ts";
import type { ServerLimits } from "./limits.ts";

/** Answers what Node could make no request of: a head that is too large, one that takes too long, or no HTTP. */
export function refuseUnparsed({ headBytes }: ServerLimits): (error: Error, socket: Socket) => void {
  const refusals: Record<string, HttpRefusal> = {
    HPE_HEADER_OVERFLOW: [431, `the head of a request must not have more than ${headBytes} bytes`],
    ERR_HTTP_REQUEST_TIMEOUT: [408, "the request took too long to arrive"],
  };

  return (error, socket) => {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuseOnSocket(socket, refusals[code] ?? [400, "this is no HTTP request"]);
  };
}
