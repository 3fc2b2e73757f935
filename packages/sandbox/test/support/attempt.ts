import { createSandbox, type SandboxOptions } from "../../src/index.ts";
import { clock } from "./sandbox-with.ts";
import { signedQuery } from "./send.ts";

/** What a call has other than a right one. */
export interface Attempt {
  path?: string;
  method?: string;
  /** Parameters of the query; `undefined` leaves one out. */
  query?: Record<string, string | undefined>;
  /** JSON, unless it is text or bytes. */
  body?: unknown;
  options?: SandboxOptions;
}

const path = "/v4/sns/group_get";
const body = { From_Account: "id", LastSequence: 0 };

/** Sends a signed group_get in the default world, right but for what the attempt says. */
export async function attempt(given: Attempt) {
  const { method = "POST", query, options } = given;
  const sandbox = createSandbox({ clock, ...options });
  const address = `http://sandbox${given.path ?? path}?${signedQuery(query)}`;
  const init = method === "GET" ? { method } : { method, body: encode(given.body ?? body) };
  const response = await sandbox.fetch(new Request(address, init));
  return { status: response.status, type: response.headers.get("content-type"), reply: await response.json() };
}

function encode(content: unknown): string | Uint8Array<ArrayBuffer> {
  if (content instanceof Uint8Array) return new Uint8Array(content);
  return typeof content === "string" ? content : JSON.stringify(content);
}
