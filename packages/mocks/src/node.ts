import type { AnyHandler, UnhandledFrameHandle } from "msw";
import { HttpNetworkFrame } from "msw/experimental";
import { type SetupServer, setupServer } from "msw/node";
import { handlers } from "./handlers.ts";

/**
 * An msw server with the given handlers and, after them, those of the whole API. A request that none of them answers fails, unless
 * `listen` is given another `onUnhandledFrame`.
 *
 * @example
 * const mocks = setupMocks();
 * beforeAll(() => mocks.listen());
 */
export function setupMocks(...overrides: AnyHandler[]): SetupServer {
  const server = setupServer(...overrides, ...handlers);
  const { listen } = server;
  return Object.assign(server, {
    listen: (options?: Parameters<typeof listen>[0]) => listen({ onUnhandledFrame: refuseUnhandled, ...options }),
  });
}

/** Fails a request that no handler answers, and says which; its query stays out of the message, since a signature may be in it. */
const refuseUnhandled: UnhandledFrameHandle = ({ frame }) => {
  const target = frame instanceof HttpNetworkFrame ? nameOf(frame.data.request) : `a ${frame.protocol} connection`;
  const error = new Error(`no handler answers ${target}; add one, or pass onUnhandledFrame to listen()`);
  // msw hands an error to the caller only if it looks like one of Node's own; any other becomes a reply with status 500.
  throw Object.assign(error, { code: "ERR_UNHANDLED_REQUEST", errno: 0 });
};

function nameOf({ method, url }: Request): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}`;
}
