import { addressOf, type Call } from "./call.ts";

/** What came back, or that nothing came. */
export type Answer =
  | { kind: "reply"; status: number; text: string; milliseconds: number }
  | { kind: "nothing"; why: "unreachable" | "too-late" };

/** What sending takes from outside. */
export interface Surroundings {
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds since any moment. */
  stopwatch: { now(): number };
}

/** Milliseconds after which a call is given up; the service itself gives up after about three seconds. */
export const patience = 15_000;

/**
 * Sends a call; never rejects.
 *
 * The body goes as plain text, as the service doesn't look at Content-Type: for JSON a browser would ask the host first, which the
 * service is not known to answer.
 */
export async function send(call: Call, { fetch, stopwatch }: Surroundings): Promise<Answer> {
  const began = stopwatch.now();
  try {
    const response = await fetch(requestOf(call));
    const text = without(call.usersig, await response.text());
    return { kind: "reply", status: response.status, text, milliseconds: stopwatch.now() - began };
  } catch {
    // What the browser says may hold the address, signature and all.
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

/** An answering host can repeat what it was sent, and some write the `*` of a signature as `%2A`. */
function without(usersig: string, text: string): string {
  const forms = [usersig, encodeURIComponent(usersig), usersig.replaceAll("*", "%2A")];
  return forms.reduce((rest, form) => rest.replaceAll(form, "***"), text);
}
