import type { AnyHandler } from "msw";
import { type SetupServer, setupServer } from "msw/node";
import { handlers } from "./handlers.ts";
import { refuseUnhandled } from "./refuse-unhandled.ts";

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
