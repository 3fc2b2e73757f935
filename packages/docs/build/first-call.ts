import { type OpenApiDocument, operationsOf } from "./openapi.ts";
import { demoCurl } from "./operations/curl.ts";

const id = "friend_import";

/** A first call and its reply, as text: the spec's default case of friend_import against the spec's first server, the sandbox. */
export function firstCall(document: OpenApiDocument): { curl: string; reply: string } {
  const operation = operationsOf(document).find((each) => each.id === id);
  const [first] = operation?.cases ?? [];
  const server = document.servers[0];
  if (!operation || !first || !server)
    throw new Error(`The spec has no server or no case of ${id}, which the home page's first call uses.`);
  return {
    curl: demoCurl(server.url, id, first.request),
    reply: JSON.stringify(first.reply, null, 2),
  };
}
