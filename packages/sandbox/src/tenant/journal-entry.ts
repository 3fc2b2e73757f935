import { admitAddress, isNestedTooDeep } from "@chat-friends/contract/refuse";
import { type Reply, singleSlashed } from "../call.ts";
import type { JournalEntry } from "../descriptions/types.ts";
import { withoutSecret } from "./redact.ts";

/** A call in the form that the journal keeps: bodies are parsed only when an entry is read. */
export interface KeptCall {
  number: number;
  time: number;
  method: string;
  path: string;
  identifier: string | undefined;
  /** Kept so that it can be found and removed in the bodies; never shown. */
  usersig: string;
  body: Uint8Array;
  weight: number;
  answer?: { reply: Reply; duration: number };
}

/** A call in the form that the journal shows. */
export function entryOf(
  { number, time, method, path, identifier, usersig, body }: KeptCall,
  answer: NonNullable<KeptCall["answer"]>,
): JournalEntry {
  const { reply, duration } = answer;
  const operation = admitAddress("POST", singleSlashed(path)).value;
  const request = withoutSecret(read(body), usersig);
  const From_Account = memberOf(request, "From_Account");
  const answered: Record<string, unknown> = JSON.parse(reply.body);
  const ErrorCode = memberOf(answered, "ErrorCode");
  return {
    number,
    time,
    duration,
    method,
    path,
    ...(operation && { operation }),
    ...(identifier !== undefined && { identifier }),
    ...(typeof From_Account === "string" && { From_Account }),
    ...(typeof ErrorCode === "number" && { ErrorCode }),
    request,
    reply: Object.fromEntries(Object.entries(answered).map(([name, value]) => [name, withoutSecret(value, usersig)])),
    ...(reply.deliveryFault && { deliveryFault: reply.deliveryFault }),
  };
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Object.getOwnPropertyDescriptor(body, name)?.value : undefined;
}

/** A body as JSON; as text if it is not JSON, or is nested too deep to be printed. */
function read(body: Uint8Array): unknown {
  const text = withoutUsersig(new TextDecoder().decode(body));
  if (isNestedTooDeep(body)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A caller may post the query as a form. */
function withoutUsersig(text: string): string {
  return text.replaceAll(/(usersig["']?\s*[=:]\s*["']?)[^"'&\s]+/gi, "$1[redacted]");
}
