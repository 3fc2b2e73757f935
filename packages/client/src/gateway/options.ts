import { type OperationId, operations } from "@chat-friends/contract";
import type { ChatClient } from "../core/create-client.ts";

/** Who may call what, and the client that calls it for them. */
export interface GatewayOptions {
  /** UserID of whoever sent the request, as a session, a cookie or a token says; null for nobody. */
  authenticate(request: Request): string | null | Promise<string | null>;
  /** Operations that users may call, with all they can do: friend_import and `ForceAddFlags` ask for nobody's consent. */
  allow: readonly OperationId[];
  /** Signs and sends; it stays on the server. */
  client: ChatClient;
}

/** @throws {TypeError} that names what is missing or wrong: a gateway that is open by mistake must not start */
export function checkOptions({ authenticate, allow, client }: Partial<GatewayOptions>): void {
  if (typeof authenticate !== "function") throw new TypeError("authenticate is missing, a function of the request");
  if (!Array.isArray(allow) || allow.length === 0)
    throw new TypeError("allow is missing, the operations users may call");
  const unknown = allow.find((operation) => !Object.hasOwn(operations, operation));
  if (unknown !== undefined) throw new TypeError(`allow names no operation: ${unknown}`);
  if (!client) throw new TypeError("client is missing, what createClient gives");
}
