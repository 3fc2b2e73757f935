import type { Claims } from "@chat-friends/usersig";
import { dateInWords, distanceInWords, durationInWords } from "@chat-friends/usersig/diagnose";

/** The claims of a signature as names and values for people. `now` is in Unix seconds. */
export function claimRows(
  { identifier, sdkAppId, time, expire }: Claims,
  now: number,
): [name: string, value: string][] {
  const end = time + expire;
  return [
    ["Identifier", identifier],
    ["SDKAppID", String(sdkAppId)],
    ["Minted", `${dateInWords(time)}, ${distanceInWords(time, now)}`],
    ["Valid for", durationInWords(expire)],
    [end < now ? "Expired" : "Expires", `${dateInWords(end)}, ${distanceInWords(end, now)}`],
  ];
}
