import { redact } from "../../core/redact.ts";
import { type Disposition, dispositionOf } from "./disposition.ts";
import { neverSent } from "./never-sent.ts";

/** The service's own JSON. */
export type Envelope = { ErrorCode: number } & Record<string, unknown>;

/** How an attempt ended. */
export type Answer = Replied | Unanswered;

interface Replied {
  disposition: Disposition;
  response: Response;
  /** Undefined where something else replied, such as a proxy, or where the reply was cut off. */
  envelope: Envelope | undefined;
}

interface Unanswered {
  disposition: "uncertain" | "unsent";
  error: unknown;
  response?: never;
  envelope?: never;
}

/** Reads a reply whole. A reply without an envelope is uncertain, unless its status says that a proxy refused the request. */
export async function readAnswer(response: Response, url: string): Promise<Replied> {
  const { status, type } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    return { disposition: "final", response, envelope: undefined };
  }
  const text = redact(await response.text(), url);
  const copy = new Response(text || null, response);
  const envelope = status === 200 ? envelopeIn(text) : undefined;
  if (envelope) return { disposition: dispositionOf(envelope.ErrorCode), response: copy, envelope };
  return { disposition: status >= 400 && status < 500 ? "final" : "uncertain", response: copy, envelope };
}

/** What the error of a fetch says. */
export function unanswered(error: unknown): Unanswered {
  return { disposition: neverSent(error) ? "unsent" : "uncertain", error };
}

function envelopeIn(text: string): Envelope | undefined {
  try {
    const json = JSON.parse(text);
    return typeof json?.ErrorCode === "number" ? json : undefined;
  } catch {
    return undefined;
  }
}
