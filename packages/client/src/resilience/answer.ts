import { redact } from "../core/redact.ts";
import { type Fate, fateOf } from "./fate.ts";
import { neverSent } from "./never-sent.ts";

/** The service's own JSON. */
export type Envelope = { ErrorCode: number } & Record<string, unknown>;

/** What came of an attempt. */
export type Answer = Replied | Unanswered;

interface Replied {
  fate: Fate;
  response: Response;
  /** Undefined where somebody else replied, such as a proxy, or where the reply was cut off. */
  envelope: Envelope | undefined;
}

interface Unanswered {
  fate: "open" | "unsent";
  error: unknown;
  response?: never;
  envelope?: never;
}

/** Reads a reply whole; what is no envelope leaves open what became of the request, unless it says that a proxy refused it. */
export async function readAnswer(response: Response, url: string): Promise<Replied> {
  const { status, type } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    return { fate: "final", response, envelope: undefined };
  }
  const text = redact(await response.text(), url);
  const copy = new Response(text || null, response);
  const envelope = status === 200 ? envelopeIn(text) : undefined;
  if (envelope) return { fate: fateOf(envelope.ErrorCode), response: copy, envelope };
  return { fate: status >= 400 && status < 500 ? "final" : "open", response: copy, envelope };
}

/** What a fetch that threw says. */
export function unanswered(error: unknown): Unanswered {
  return { fate: neverSent(error) ? "unsent" : "open", error };
}

function envelopeIn(text: string): Envelope | undefined {
  try {
    const json = JSON.parse(text);
    return typeof json?.ErrorCode === "number" ? json : undefined;
  } catch {
    return undefined;
  }
}
