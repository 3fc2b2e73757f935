import { Readable } from "node:stream";
import { refuse } from "./gateway/refuse.ts";

export { fileCheckpoint } from "./bulk/checkpoint/file-checkpoint.ts";

/** The part of node:http's IncomingMessage, or of Express' Request, that the handler needs. */
export interface NodeRequest {
  method?: string | undefined;
  url?: string | undefined;
  /** In Express this is the whole path. `url` lacks the part where the handler is mounted. */
  originalUrl?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The body after a middleware such as `express.json()`. */
  body?: unknown;
  readonly readableDidRead?: boolean | undefined;
}

/** The part of node:http's ServerResponse, or of Express' Response, that the handler needs. */
export interface NodeResponse {
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
  destroy(): unknown;
  once(event: "close", listener: () => void): unknown;
}

/**
 * Mounts a gateway on node:http, on Express, or on another framework that takes a handler of node:http.
 *
 * It answers every request, and its promise never rejects.
 * @example
 * createServer(nodeHandler(friends)).listen(8080);
 */
export function nodeHandler(gateway: (request: Request) => Promise<Response>) {
  return async (incoming: NodeRequest, outgoing: NodeResponse): Promise<void> => {
    try {
      const reply = await answer(gateway, incoming, outgoing);
      const text = await reply.text();
      outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
      outgoing.end(text);
      // The rest of a body that was too large is read, because an unread rest would block the connection's next request.
      if (incoming instanceof Readable) incoming.removeAllListeners("data").resume();
    } catch {
      outgoing.destroy();
    }
  };
}

async function answer(
  gateway: (request: Request) => Promise<Response>,
  incoming: NodeRequest,
  outgoing: NodeResponse,
): Promise<Response> {
  const isPost = incoming.method === "POST";
  const body = isPost ? bodyOf(incoming) : null;
  if (body === undefined) return refuse("bodyTaken");
  const leaving = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) leaving.abort();
  });
  const request = requestOf(incoming, body, leaving.signal);
  if (!request) return refuse(isPost ? "badRequest" : "notPost");
  return gateway(request).catch(() => refuse("failed"));
}

/** The incoming body, or what a middleware has made of it; undefined if a middleware has read it and left nothing. */
function bodyOf(incoming: NodeRequest): BodyInit | undefined {
  // It is the same class, but TypeScript has two types for it.
  if (incoming instanceof Readable && !incoming.readableDidRead) return Readable.toWeb(incoming) as ReadableStream;
  const { body } = incoming;
  if (typeof body === "string" || body === undefined) return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  try {
    return JSON.stringify(body);
  } catch {
    return ""; // It is too deep to be written again. The gateway refuses it like other text that is not JSON.
  }
}

/** Undefined if a Request can't have the method, the address or a header. */
function requestOf(incoming: NodeRequest, body: BodyInit | null, signal: AbortSignal): Request | undefined {
  const { method = "GET", url = "", originalUrl = url } = incoming;
  try {
    const init = { method, headers: headersOf(incoming), body, duplex: "half", signal };
    return new Request(originalUrl.startsWith("/") ? `http://localhost${originalUrl}` : originalUrl, init);
  } catch {
    return undefined;
  }
}

/** The headers without the pseudo-headers of HTTP/2, such as `:path`. */
function headersOf({ headers }: NodeRequest): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(":") ? [] : [[name, String(value)]],
  );
}
