import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Names of this machine for itself: nobody else's DNS can point them here. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Finds the host that a request is for where it is none of the server's: the one it listens on, the address the
 * connection came in at, loopback, or one of the allowed.
 *
 * A page elsewhere whose DNS name points here sends that name, so it can neither call nor read. The port says nothing
 * about that, and a forwarded one differs from the server's, so it is ignored.
 */
export function foreignHostBeside(
  host: string,
  allowed: readonly string[],
): (request: IncomingMessage) => string | undefined {
  const names = new Set([...loopback, bracketed(host), ...allowed].map((name) => name.toLowerCase()));

  const isForeign = (authority: string, socket: Socket) => {
    const name = authority.replace(/:\d*$/, "").toLowerCase();
    return !names.has(name) && name !== bracketed(socket.localAddress?.replace(/^::ffff:/, ""));
  };

  return ({ headers: { host: named = "" }, url = "", socket }) => {
    if (isForeign(named, socket)) return named;
    const authority = authorityIn(url);
    return authority !== undefined && isForeign(authority, socket) ? authority : undefined;
  };
}

/** The host that a request line names itself, as for a proxy; it may be another than that of the header. */
function authorityIn(url: string): string | undefined {
  return url.startsWith("/") ? undefined : /^[^/?#]+:\/\/([^/?#]*)/.exec(url)?.[1];
}

/** A host as a URL has it. */
export function bracketed(host = ""): string {
  return host.includes(":") ? `[${host}]` : host;
}
