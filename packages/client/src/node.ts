import { Readable } from "node:stream";
import { refuse } from "./gateway/refuse.ts";

/** What the handler needs of node:http's IncomingMessage, or of Express' Request. */
export interface NodeRequest {
  method?: string | undefined;
  url?: string | undefined;
  /** In Express the whole path, of which `url` lacks the part where the handler is mounted. */
  originalUrl?: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What a middleware such as `express.json()` has made of the body. */
  body?: unknown;
  readonly readableDidRead?: boolean | undefined;
}

/** What the handler needs of node:http's ServerResponse, or of Express' Response. */
export interface NodeResponse {
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
  destroy(): unknown;
  once(event: "close", listener: () => void): unknown;
}

/**
 * Mounts a gateway on node:http, Express, or what else takes a handler of node:http.
 *
 * It answers whatever comes, and its promise never rejects.
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
      // What is left of a body that was too large: unread, it would keep the connection from the next request.
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

/** The body as it comes in, or as a middleware left it; undefined where a middleware has read it and left nothing. */
function bodyOf(incoming: NodeRequest): BodyInit | undefined {
  // The same class, which TypeScript knows twice.
  if (incoming instanceof Readable && !incoming.readableDidRead) return Readable.toWeb(incoming) as ReadableStream;
  const { body } = incoming;
  if (typeof body === "string" || body === undefined) return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  try {
    return JSON.stringify(body);
  } catch {
    return ""; // Too deep to be written again; the gateway refuses it as it refuses other text that is no JSON.
  }
}

/** Undefined where a Request can't have the method, the address or a header. */
function requestOf(incoming: NodeRequest, body: BodyInit | null, signal: AbortSignal): Request | undefined {
  const { method = "GET", url = "", originalUrl = url } = incoming;
  try {
    const init = { method, headers: headersOf(incoming), body, duplex: "half", signal };
    return new Request(originalUrl.startsWith("/") ? `http://localhost${originalUrl}` : originalUrl, init);
  } catch {
    return undefined;
  }
}

/** Without those that HTTP/2 puts in the place of the first line, such as `:path`. */
function headersOf({ headers }: NodeRequest): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(":") ? [] : [[name, String(value)]],
  );
}
