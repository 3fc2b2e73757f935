import type { ServerResponse } from "node:http";
import type { ServerLimits } from "./limits.ts";

/** From this number of bytes a reply is counted. Smaller ones wait in the buffers of their few connections. */
export const largeReply = 256 * 1024;

/** Says whether a reply of these bytes may be sent, and cuts a client that does not take it in time. */
export type MayReply = (bytes: number, response: ServerResponse) => boolean;

/** Counts the large replies that clients have not taken yet: a client that never reads would hold its reply in memory for ever. */
export function countUntaken({
  untakenBytes,
  replyTimeout,
}: Pick<ServerLimits, "untakenBytes" | "replyTimeout">): MayReply {
  let untaken = 0;

  return (bytes, response) => {
    if (bytes < largeReply) return true;
    // A response whose client has left has closed already, and what is sent is dropped at once.
    if (response.destroyed) return true;
    if (untaken + bytes > untakenBytes) return false;
    untaken += bytes;
    const forget = (): void => {
      untaken -= bytes;
      clearTimeout(cut);
      response.off("close", forget);
    };
    // A response behind another of its connection does not close when the client leaves.
    const cut = setTimeout(() => {
      forget();
      response.destroy();
    }, replyTimeout);
    response.once("close", forget);
    return true;
  };
}
