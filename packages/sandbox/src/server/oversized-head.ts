import type { IncomingMessage } from "node:http";
import type { HttpRefusal } from "./http-refusal.ts";
import type { ServerLimits } from "./limits.ts";

type Limits = Pick<ServerLimits, "urlCharacters" | "queryParameters" | "headers">;

/** Refuses a head beyond the limits; one beyond `headBytes` is refused by Node. */
export function refuseOversizedHead(
  { url = "", rawHeaders }: IncomingMessage,
  { urlCharacters, queryParameters, headers }: Limits,
): HttpRefusal | undefined {
  if (url.length > urlCharacters) return [414, `the URL must not have more than ${urlCharacters} characters`];
  if (url.split("&", queryParameters + 1).length > queryParameters)
    return [400, `the query must not have more than ${queryParameters} parameters`];
  if (rawHeaders.length > 2 * headers) return [431, `a request must not have more than ${headers} headers`];
  return undefined;
}
