import type { Admitted } from "@chat-friends/contract/refuse";

/** A request to the API as plain data. */
export interface Call {
  method: string;
  /** Path below the host, from `/v4/` on. */
  path: string;
  query: URLSearchParams;
  body: Uint8Array;
}

/** Reads a request, or says why its body cannot be read. It removes any prefix before `/v4/`, such as a proxy's. */
export async function readCall(request: Request): Promise<Admitted<Call>> {
  const { method, url } = request;
  const { pathname, searchParams } = new URL(url);
  const path = pathname.replace(/^.*?(?=\/v4\/)/, "");
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    return { value: { method, path, query: searchParams, body } };
  } catch (error) {
    // The body broke off, or an earlier handler read it. If the error were thrown on, msw would print the signed URL.
    return { refusal: { ErrorCode: 60002, ErrorInfo: `the body cannot be read: ${error}` } };
  }
}
