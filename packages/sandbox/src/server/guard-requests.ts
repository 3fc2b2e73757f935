import type { IncomingMessage, RequestListener } from "node:http";
import { excerpt } from "@chat-friends/contract/refuse";
import { answerPreflight, isCrossOrigin, isPreflight, permitReading } from "./cross-origin.ts";
import { foreignHostBeside } from "./foreign-host.ts";
import { type HttpRefusal, refuseByHttp } from "./http-refusal.ts";
import type { ServerLimits } from "./limits.ts";

/** A host or an origin that the server does not know, as it stands in the request. */
export interface ForeignRequest {
  kind: "host" | "origin";
  name: string;
}

export interface GuardOptions {
  /** The host that the server listens on. */
  host: string;
  allowedHosts: readonly string[];
  allowedOrigins: readonly string[];
  limits: ServerLimits;
  /** The scheme that the server itself is called by. */
  scheme: "http" | "https";
  onForeign?: (refused: ForeignRequest) => void;
}

/**
 * Lets a request through if its head is not too large, its host is a host of this server, and its page is not of a foreign origin.
 *
 * It runs before every route: a foreign page can send a POST without a preflight, and can read replies through a rebound DNS name.
 */
export function guardRequests(options: GuardOptions, answer: RequestListener): RequestListener {
  const { host, allowedHosts, allowedOrigins, limits, scheme, onForeign } = options;
  const foreignHostOf = foreignHostBeside(host, allowedHosts);
  const origins = new Set(allowedOrigins);

  return (request, response) => {
    const oversized = refuseOversizedHead(request, limits);
    if (oversized) return refuseByHttp(response, oversized);
    if (hostsIn(request) !== 1) return refuseByHttp(response, [400, "a request must have one Host header"]);
    const foreignHost = foreignHostOf(request);
    if (foreignHost !== undefined) {
      onForeign?.({ kind: "host", name: excerpt(foreignHost) });
      return refuseByHttp(response, refusalOfHost(foreignHost));
    }
    if (origins.size > 0) response.setHeader("vary", "Origin");
    if (!isCrossOrigin(request, scheme)) return answer(request, response);

    const { origin = "" } = request.headers;
    if (!origins.has(origin)) {
      onForeign?.({ kind: "origin", name: excerpt(origin) });
      return refuseByHttp(response, refusalOfOrigin(origin));
    }
    permitReading(origin, response);
    return isPreflight(request) ? answerPreflight(request, response) : answer(request, response);
  };
}

function refusalOfHost(host: string): HttpRefusal {
  return [
    403,
    `"${excerpt(host)}" is not a host of this sandbox; to allow it, add it to --allowed-hosts or CHAT_FRIENDS_ALLOWED_HOSTS`,
  ];
}

function refusalOfOrigin(origin: string): HttpRefusal {
  return [
    403,
    `pages of "${excerpt(origin)}" may not call; to allow them, add the origin to --allowed-origins or CHAT_FRIENDS_ALLOWED_ORIGINS`,
  ];
}

/** How many Host headers there are; Node shows the first alone. */
function hostsIn({ rawHeaders }: IncomingMessage): number {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  return hosts;
}

/** Refuses a head beyond the limits. Node itself refuses a head beyond `headBytes`. */
function refuseOversizedHead(
  { url = "", rawHeaders }: IncomingMessage,
  { urlCharacters, queryParameters, headers }: ServerLimits,
): HttpRefusal | undefined {
  if (url.length > urlCharacters) return [414, `the URL must not have more than ${urlCharacters} characters`];
  if (url.split("&", queryParameters + 1).length > queryParameters)
    return [400, `the query must not have more than ${queryParameters} parameters`];
  if (rawHeaders.length > 2 * headers) return [431, `a request must not have more than ${headers} headers`];
  return undefined;
}
