import type { AnyHandler } from "msw";
import { type SetupWorker, type StartOptions, setupWorker } from "msw/browser";
import { handlers } from "./handlers.ts";

/**
 * An msw worker with the given handlers and, after them, the handlers of the whole API. The page's other requests go to the network.
 * Nothing is logged, because msw's log holds signed URLs; `start` takes other options.
 *
 * @example await setupMocks().start()
 */
export function setupMocks(...overrides: AnyHandler[]): SetupWorker {
  const worker = setupWorker(...overrides, ...handlers);
  const { start } = worker;
  return Object.assign(worker, {
    start: (options?: StartOptions) => start({ quiet: true, onUnhandledFrame: "bypass", ...options }),
  });
}
