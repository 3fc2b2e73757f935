import { operations } from "@chat-friends/contract";
import type { Copyable } from "./copyable.ts";
import { literal } from "./literal.ts";

/** A handler for Mock Service Worker that gives the reply to every call of the operation, on any host. */
export function mswHandler({ operation, reply }: Pick<Copyable, "operation" | "reply">): string {
  return `import { HttpResponse, http } from "msw";

export const handler = http.post("*${operations[operation].path}", () =>
  HttpResponse.json(${literal(reply, "  ")}),
);
`;
}
