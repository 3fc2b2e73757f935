import { addressOf, type Call } from "./call.ts";

/** The reply, or the fact that there was none. */
export type Answer =
  | { kind: "reply"; status: number; text: string; milliseconds: number }
  | { kind: "nothing"; why: "unreachable" | "too-late" };

/** The functions that sending gets from its caller. */
export interface Surroundings {
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since any moment. */
  stopwatch: { now(): number };
}

/** Milliseconds after which the console gives up a call. The service itself gives up after about three seconds. */
export const patience = 15_000;

/**
 * Sends a call; never rejects.
 *
 * The body is sent as plain text, because the service ignores Content-Type. For JSON a browser would send a preflight request, which the
 * service perhaps does not answer.
 */
export async function send(call: Call, { fetch, stopwatch }: Surroundings): Promise<Answer> {
  const began = stopwatch.now();
  try {
    const response = await fetch(requestOf(call));
    const text = without(call.usersig, await response.text());
    return { kind: "reply", status: response.status, text, milliseconds: stopwatch.now() - began };
  } catch {
    // The browser's message may contain the address with the signature.
    return { kind: "nothing", why: stopwatch.now() - began >= patience ? "too-late" : "unreachable" };
  }
}

function requestOf(call: Call): Request {
  return new Request(addressOf(call), {
    method: "POST",
    body: call.body,
    redirect: "error",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(patience),
  });
}

/** A host can repeat the request in its reply, and some hosts write the `*` of a signature as `%2A`. */
function without(usersig: string, text: string): string {
  const forms = [usersig, encodeURIComponent(usersig), usersig.replaceAll("*", "%2A")];
  return forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
}
