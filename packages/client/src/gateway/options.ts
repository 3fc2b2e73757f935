import { isOperationId, type OperationId, operationIds } from "@chat-friends/contract";
import type { ChatClient } from "../core/create-client.ts";

/** Which users may call which operations, and the client that calls for them. */
export interface GatewayOptions {
  /** UserID of the user who sent the request, from a session, a cookie or a token; null if there is no user. */
  authenticate(request: Request): string | null | Promise<string | null>;
  /** Operations that users may call, with all their options. friend_import and `ForceAddFlags` don't need anybody's consent. */
  allow: readonly OperationId[];
  /** Signs and sends; it stays on the server. */
  client: ChatClient;
}

/** @throws {TypeError} that names what is missing or wrong, so that no gateway is open by mistake */
export function checkOptions({ authenticate, allow, client }: Partial<GatewayOptions>): void {
  if (typeof authenticate !== "function")
    throw new TypeError("authenticate must be a function that takes the request and gives a UserID or null");
  if (!Array.isArray(allow) || allow.length === 0)
    throw new TypeError("allow must be a list of the operations that users may call");
  const unknown = allow.find((operation) => !isOperationId(operation));
  if (unknown !== undefined)
    throw new TypeError(`allow has ${unknown}, which is not an operation; operations are ${operationIds.join(", ")}`);
  if (!client) throw new TypeError("client must be what createClient gives");
}
