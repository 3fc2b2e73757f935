import { expect, it } from "vitest";
import { requestLimits } from "../src/request-limits.ts";
import { batchReplyText } from "../src/rules/batch-reply.ts";

const results = Array.from({ length: 8 }, () => ({ To_Account: "ben", ResultCode: 0, ResultInfo: "" }));

/** The reply of eight friends with texts of this length, and how many texts were made for it. */
function replyOf(length: number) {
  let made = 0;
  const { json } = batchReplyText("friend_get_list", results, () => {
    made += 1;
    return JSON.stringify("x".repeat(length - 2));
  });
  return { made, reply: JSON.parse(json) };
}

const eighth = requestLimits.replyLength / 8;

it.each([
  { length: eighth, made: 8, ErrorCode: 0 },
  { length: eighth + 1, made: 8, ErrorCode: 30001 },
  { length: 4 * eighth, made: 3, ErrorCode: 30001 },
])("of texts with $length characters, $made are made, and the reply is $ErrorCode", ({ length, made, ErrorCode }) => {
  expect(replyOf(length)).toMatchObject({ made, reply: { ErrorCode } });
});
