import { type Envelope, isEnvelope, readReply, redirectError } from "../../core/reply.ts";
import { type Disposition, dispositionOf } from "./disposition.ts";
import { neverSent } from "./never-sent.ts";

/** How an attempt ended. */
export type Answer = Replied | Unanswered;

interface Replied {
  disposition: Disposition;
  response: Response;
  /** Undefined if something else replied, such as a proxy, or if the reply was cut off. */
  envelope: Envelope | undefined;
}

interface Unanswered {
  disposition: "uncertain" | "unsent" | "final";
  error: unknown;
  response?: never;
  envelope?: never;
}

/** Reads a reply whole. A reply without an envelope is uncertain, unless its status says that a proxy refused the request. */
export async function readAnswer(request: Request, response: Response, maxBytes: number): Promise<Answer> {
  const error = redirectError(response, request.url);
  if (error) return { disposition: "final", error };
  const reply = await readReply(request, response, maxBytes);
  const body = reply.status === 200 && reply.errorCode !== undefined ? await reply.json() : undefined;
  if (isEnvelope(body)) return { disposition: dispositionOf(body.ErrorCode), response: reply, envelope: body };
  const isRefused = reply.status >= 400 && reply.status < 500;
  return { disposition: isRefused ? "final" : "uncertain", response: reply, envelope: undefined };
}

/** The answer for an error of a fetch, or of reading its reply. */
export function unanswered(error: unknown): Unanswered {
  return { disposition: neverSent(error) ? "unsent" : "uncertain", error };
}
