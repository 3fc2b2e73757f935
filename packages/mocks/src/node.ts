import type { AnyHandler, UnhandledFrameHandle } from "msw";
import { HttpNetworkFrame } from "msw/experimental";
import { type SetupServer, setupServer } from "msw/node";
import { handlers } from "./handlers.ts";

/**
 * An msw server with the given handlers and, after them, the handlers of the whole API. A request without a handler fails, unless
 * `listen` gets another `onUnhandledFrame`.
 *
 * @example
 * const mocks = setupMocks();
 * beforeAll(() => mocks.listen());
 */
export function setupMocks(...overrides: AnyHandler[]): SetupServer {
  requireNode(process.versions.node);
  const server = setupServer(...overrides, ...handlers);
  const { listen } = server;
  return Object.assign(server, {
    listen: (options?: Parameters<typeof listen>[0]) => listen({ onUnhandledFrame: refuseUnhandled, ...options }),
  });
}

/** Throws an Error of one sentence where msw would fail at the first request, for lack of a function of JavaScript. */
function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  throw new Error(
    `msw 3 needs Node 22.12 or newer, and this is Node ${version}; mockFetch of @chat-friends/mocks/fetch runs without msw`,
  );
}

/** Fails a request without a handler, and names it. The message leaves out the query, because it may hold a signature. */
const refuseUnhandled: UnhandledFrameHandle = ({ frame }) => {
  const target = frame instanceof HttpNetworkFrame ? nameOf(frame.data.request) : `a ${frame.protocol} connection`;
  const error = new Error(`no handler answers ${target}; add one, or pass onUnhandledFrame to listen()`);
  // msw gives an error to the caller only if it looks like one of Node's own errors. Any other error becomes a reply with status 500.
  throw Object.assign(error, { code: "ERR_UNHANDLED_REQUEST", errno: 0 });
};

function nameOf({ method, url }: Request): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}`;
}
