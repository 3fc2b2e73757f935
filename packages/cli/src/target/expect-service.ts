import { setTimeout } from "node:timers/promises";
import { operations } from "@chat-friends/contract";
import { excerpt } from "@chat-friends/contract/refuse";
import { reach } from "./reach.ts";

/** A proxy in front of the service may fail for a moment. */
const attempts = 3;

/** Milliseconds between two attempts. */
const apart = 500;

/** The most bytes that are read of an answer. The service's own has about a hundred. */
const enough = 65_536;

/**
 * Asks the target a question before a long job, so that a wrong target shows at once.
 *
 * The request has no signature and no row: the service refuses it in its own words, and another server learns nothing.
 * @throws Error of one sentence, with what answered, if it is not the service
 * @throws the signal's reason
 */
export async function expectService(target: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const fault = await faultAt(target, signal);
    signal.throwIfAborted();
    if (fault === undefined) return;
    if (!fault.mayPass || attempt === attempts) throw fault.error;
    await setTimeout(apart);
  }
}

interface TargetFault {
  error: unknown;
  /** Whether it may be over in a moment. */
  mayPass: boolean;
}

async function faultAt(target: string, signal: AbortSignal): Promise<TargetFault | undefined> {
  try {
    const response = await reach(`${target}${operations.group_get.path}`, { method: "POST", body: "{}", signal });
    const text = await startOf(response);
    if (response.status === 200 && isEnvelope(text)) return undefined;
    return { error: new Error(sentence(target, response, text)), mayPass: response.status >= 500 };
  } catch (error) {
    return { error, mayPass: true };
  }
}

function sentence(target: string, { status, headers }: Response, text: string): string {
  if (status >= 300 && status < 400)
    return `${target} redirects (HTTP ${status}): give --target the address that serves the API itself`;
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  const what = type === "" ? "no content type" : excerpt(type);
  const body = text.trim() === "" ? "an empty body" : `a body that begins ${excerpt(text.trim().replace(/\s+/g, " "))}`;
  return `${target} does not answer as the service does: HTTP ${status}, ${what}, ${body}; give --target the address of the service or of a sandbox`;
}

/** The beginning of an answer's text. A server may send without an end. */
async function startOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > enough) break;
  }
  return text;
}

/** Whether a text is an answer of the service: JSON with a code. */
function isEnvelope(text: string): boolean {
  try {
    return typeof Object(JSON.parse(text)).ErrorCode === "number";
  } catch {
    return false;
  }
}
