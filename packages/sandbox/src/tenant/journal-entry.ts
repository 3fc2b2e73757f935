import { admitAddress, isNestedTooDeep } from "@chat-friends/contract/refuse";
import type { Reply } from "../call.ts";
import type { JournalEntry } from "../descriptions/types.ts";

/** A call as it is kept: bodies are read when somebody asks for them. */
export interface KeptCall {
  number: number;
  time: number;
  method: string;
  path: string;
  identifier: string | undefined;
  body: Uint8Array;
  weight: number;
  answer?: { reply: Reply; duration: number };
}

/** A call as it is told of. */
export function entryOf(
  { number, time, method, path, identifier, body }: KeptCall,
  answer: NonNullable<KeptCall["answer"]>,
): JournalEntry {
  const { reply, duration } = answer;
  const operation = admitAddress("POST", path).value;
  const request = read(body);
  const From_Account = memberOf(request, "From_Account");
  const replied: Record<string, unknown> = JSON.parse(reply.body);
  const ErrorCode = memberOf(replied, "ErrorCode");
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
    reply: replied,
    ...(reply.spoiled && { spoiled: reply.spoiled }),
  };
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Object.getOwnPropertyDescriptor(body, name)?.value : undefined;
}

/** A body as JSON, as text where it is none or nests deeper than anybody could print. */
function read(body: Uint8Array): unknown {
  const text = withoutUsersig(new TextDecoder().decode(body));
  if (isNestedTooDeep(body)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Somebody may post the query as a form. */
function withoutUsersig(text: string): string {
  return text.replaceAll(/(usersig["']?\s*[=:]\s*["']?)[^"'&\s]+/gi, "$1[redacted]");
}
