import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { STATUS_CODES } from "./http-server.ts";
import type { ServerLimits } from "./limits.ts";

/** An HTTP status and a line of text: the answer to a request that is not a call. The connection ends with it. */
export type HttpRefusal = readonly [status: number, text: string];

export function refuseByHttp(response: ServerResponse, [status, text]: HttpRefusal): void {
  response.writeHead(status, headersOf(text)).end(`${text}\n`);
}

/** The same answer if the bytes could not be read as a request. */
function refuseOnSocket(socket: Socket, [status, text]: HttpRefusal): void {
  const head = Object.entries(headersOf(text)).map(([name, value]) => `${name}: ${value}`);
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...head, "", `${text}\n`];
  socket.end(lines.join("\r\n"), () => socket.destroy());
}

function headersOf(text: string) {
  return {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    "content-length": Buffer.byteLength(text) + 1,
    connection: "close",
  };
}

/** Answers bytes that Node could not read as a request: a head that is too large or too slow, or bytes that are not HTTP. */
export function refuseUnparsed({ headBytes }: ServerLimits): (error: Error, socket: Socket) => void {
  const refusals: Record<string, HttpRefusal> = {
    HPE_HEADER_OVERFLOW: [431, `the head of a request must not have more than ${headBytes} bytes`],
    ERR_HTTP_REQUEST_TIMEOUT: [408, "the request took too long to arrive"],
  };

  return (error, socket) => {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ECONNRESET" || !socket.writable) socket.destroy();
    else refuseOnSocket(socket, refusals[code] ?? [400, "this is not an HTTP request"]);
  };
}
