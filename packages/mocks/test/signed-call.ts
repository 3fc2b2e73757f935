import type { Call } from "../src/call.ts";

export const usersig = "eJwrVgoGAAHMANA*";

export const signedQuery = `sdkappid=1400000000&identifier=administrator&usersig=${usersig}&random=1&contenttype=json`;

/** A well-formed call for the pure part. A body that is not a string is sent as JSON. */
export function signedCall(operation: string, body: unknown, query = signedQuery): Call {
  return {
    method: "POST",
    path: `/v4/sns/${operation}`,
    query: new URLSearchParams(query),
    body: new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)),
  };
}

/** Sends a signed request through the intercepted `fetch` and reads the reply. */
export async function send(address: string, body: unknown, method = "POST") {
  const init = method === "POST" ? { method, body: JSON.stringify(body) } : { method };
  const response = await fetch(`${address}?${signedQuery}`, init);
  return { status: response.status, type: response.headers.get("content-type"), reply: await response.json() };
}
