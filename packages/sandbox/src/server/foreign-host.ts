import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** Loopback names of this machine. Another party's DNS can't point them here. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Gives the host of a request if it is foreign. The server's own hosts are: the host it listens on, the address of the
 * connection, loopback, and the allowed hosts.
 *
 * A foreign page with a DNS name that points here sends that name, so it can neither call nor read. The port is
 * ignored: it doesn't show whether a page is foreign, and a forwarded port differs from the server's.
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

/** The host in the request line itself, as for a proxy; it may differ from the Host header. */
function authorityIn(url: string): string | undefined {
  return url.startsWith("/") ? undefined : /^[^/?#]+:\/\/([^/?#]*)/.exec(url)?.[1];
}

/** A host in the form that a URL has. */
export function bracketed(host = ""): string {
  return host.includes(":") ? `[${host}]` : host;
}
