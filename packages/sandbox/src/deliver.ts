import type { Reply } from "./call.ts";

/** A reply as `fetch` gives it; rejects as `fetch` does: with a TypeError if a fault drops the reply, with the signal's reason if the caller no longer waits. */
export async function deliver(
  { status, body, headers = {}, deliveryFault }: Reply,
  signal: AbortSignal,
): Promise<Response> {
  const whole = { status, headers: { "content-type": "application/json", ...headers } };
  if (!deliveryFault) return new Response(body, whole);
  if (deliveryFault.delay) await pause(deliveryFault.delay, signal);
  switch (deliveryFault.effect) {
    case "dropped":
      throw new TypeError("the connection was dropped by a fault of the sandbox");
    case "truncated":
      return new Response(halfOf(body), whole);
    case "bad-gateway":
      return new Response(badGateway, { status: 502, headers: { "content-type": "text/html" } });
    default:
      return new Response(body, whole);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const leave = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", leave);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", leave, { once: true });
  });
}

/** JSON that ends in the middle. */
export function halfOf(json: string): string {
  return json.slice(0, json.length / 2);
}

/** The reply of a gateway instead of the service's. */
export const badGateway = "<html><body><h1>502 Bad Gateway</h1></body></html>\n";
