import { type OperationId, operationIds, operations } from "@chat-friends/contract";
import { command } from "../core/command.ts";
import type { ChatClient } from "../core/create-client.ts";
import { readText } from "../core/read-text.ts";
import { checkOptions, type GatewayOptions } from "./options.ts";
import { refuse } from "./refuse.ts";

/**
 * A handler for a backend. Its users call the service as themselves, and no signature leaves the server.
 *
 * `From_Account` becomes the UserID that `authenticate` gives, whatever the body says.
 * @throws {TypeError} that names what is missing
 * @example
 * app.post("/v4/sns/*", ({ req }) => friends(req.raw));
 */
export function gateway(options: GatewayOptions): (request: Request) => Promise<Response> {
  checkOptions(options);
  return async (request) => {
    try {
      return await answer(request, options);
    } catch {
      // The page must not see what `authenticate` throws, and a host may show what a handler throws.
      return refuse("failed");
    }
  };
}

async function answer(request: Request, { authenticate, allow, client }: GatewayOptions): Promise<Response> {
  const operation = operationAt(new URL(request.url).pathname);
  if (!operation) return refuse("unknown");
  if (request.method !== "POST") return refuse("notPost");
  const userId = await authenticate(request);
  if (typeof userId !== "string" || userId === "") return refuse("unauthenticated");
  if (!allow.includes(operation)) return refuse("forbidden");
  if (!isJson(request)) return refuse("notJson");
  if (request.bodyUsed) return refuse("bodyTaken");
  const text = await readBody(request);
  if (text === undefined) return refuse("tooLarge");
  const body = objectIn(text);
  if (!body) return refuse("unreadable");
  return pass(client, operation, { ...body, From_Account: userId }, request.signal);
}

function operationAt(path: string): OperationId | undefined {
  return operationIds.find((operation) => path.endsWith(operations[operation].path));
}

/** The form of another site can send any other content type without a preflight, together with the user's cookies. */
function isJson({ headers }: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get("Content-Type") ?? "");
}

/** Bytes of the largest body. A thousand friends to add, each member at its limit, take half of it. */
const maxBodyBytes = 1_048_576;

/** The body's text; empty if the body breaks off, undefined if it is too large. */
async function readBody({ headers, body }: Request): Promise<string | undefined> {
  if (Number(headers.get("Content-Length")) > maxBodyBytes) return undefined;
  return readText(body?.getReader(), maxBodyBytes).catch(() => "");
}

/** Levels of the deepest body. The five operations need four. With some thousand levels, JSON can be parsed but not written again. */
const deepest = 32;

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject && fitsIn(deepest, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function fitsIn(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => fitsIn(levels - 1, member));
}

/** The service's reply. The page doesn't see why a call got no reply: hooks report the reason. */
async function pass(client: ChatClient, operation: OperationId, body: object, signal: AbortSignal): Promise<Response> {
  try {
    const { data } = await command(client, `v4/sns/${operation}`, body, { signal });
    return data ? Response.json(data, { headers: { "Cache-Control": "no-store" } }) : refuse("unreachable");
  } catch {
    return refuse("unreachable");
  }
}
