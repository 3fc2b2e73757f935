import type { Envelope } from "./answer.ts";

/** The result of an item, as it stands in a reply. */
export type ItemResult = { To_Account: string; ResultCode: number } & Record<string, unknown>;

const success: Envelope = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" };

/** One reply out of several: the results in place, `Fail_Account` as they say. */
export function mergeItems(member: string, results: readonly ItemResult[], envelope: Envelope = success): Response {
  const failed = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  return Response.json({
    ...envelope,
    [member]: results,
    Fail_Account: failed.length > 0 ? failed : undefined,
    Invalid_Account: undefined, // What Fail_Account was called beside itself in 2019.
  });
}
