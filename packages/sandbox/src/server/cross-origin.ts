import type { IncomingMessage, ServerResponse } from "node:http";

/** What a page of an allowed origin may send, by path prefix. */
const permissions = [
  { path: "/v4/", methods: "POST", headers: "content-type" },
  { path: "/_sandbox/", methods: "GET, POST, PUT, PATCH, DELETE", headers: "authorization, content-type" },
];

/** Whether the request comes from a page of another origin than the server's own. */
export function isCrossOrigin({ headers: { origin, host } }: IncomingMessage, scheme: string): boolean {
  return origin !== undefined && origin !== `${scheme}://${host}`;
}

/** Whether a browser asks what a page may send (a preflight request). */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** Lets a page read the answer. */
export function permitReading(origin: string, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", origin);
}

/** Tells a browser what a page may send to the path: only what is useful there. */
export function answerPreflight({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const permission = permissions.find(({ path }) => url.startsWith(path));
  if (permission) {
    response.setHeader("access-control-allow-methods", permission.methods);
    response.setHeader("access-control-allow-headers", permission.headers);
  }
  response.writeHead(204).end();
}
