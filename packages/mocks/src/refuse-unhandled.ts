import type { UnhandledFrameHandle } from "msw";
import { HttpNetworkFrame } from "msw/experimental";

/** Fails a request that no handler answers, and says which; its query stays out of the message, since a signature may be in it. */
export const refuseUnhandled: UnhandledFrameHandle = ({ frame }) => {
  const target = frame instanceof HttpNetworkFrame ? nameOf(frame.data.request) : `a ${frame.protocol} connection`;
  const error = new Error(`no handler answers ${target}; add one, or pass onUnhandledFrame to listen()`);
  // msw hands an error to the caller only if it looks like one of Node's own; any other becomes a reply with status 500.
  throw Object.assign(error, { code: "ERR_UNHANDLED_REQUEST", errno: 0 });
};

function nameOf({ method, url }: Request): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}`;
}
