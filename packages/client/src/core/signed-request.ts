import { addressOf } from "./address.ts";

/**
 * The request with this query, sent so that no redirect, cache or Referer header carries the query on.
 *
 * The body is read first: as a stream it would go out chunked, and Chromium sends streams over HTTP/2 only.
 */
export async function signedRequest(request: Request, query: Record<string, string>): Promise<Request> {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new Request(`${addressOf(request.url)}?${pairs.join("&")}`, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    body: await request.text(),
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
  });
}
