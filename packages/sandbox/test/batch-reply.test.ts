import { expect, it } from "vitest";
import { requestLimits } from "../src/request-limits.ts";
import { batchReplyText } from "../src/rules/batch-reply.ts";

const results = Array.from({ length: 10 }, () => ({ To_Account: "ben", ResultCode: 0, ResultInfo: "" }));

/** The reply of ten friends with texts of this length, and how many texts were made for it. */
function replyOf(length: number) {
  let made = 0;
  const { json } = batchReplyText("friend_get_list", results, () => {
    made += 1;
    return JSON.stringify("x".repeat(length - 2));
  });
  return { made, reply: JSON.parse(json) };
}

it("no more texts are made than fit into a reply", () => {
  const tenth = Math.floor(requestLimits.replyLength / 10);

  expect(replyOf(tenth)).toMatchObject({ made: 10, reply: { ErrorCode: 0 } });
  expect(replyOf(4 * tenth)).toMatchObject({ made: 3, reply: { ErrorCode: 30001 } });
});
