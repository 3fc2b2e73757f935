import { type BatchOperationId, failAccount, operations, type ReplyOf } from "@chat-friends/contract";
import { failure } from "@chat-friends/contract/refuse";
import { requestLimits } from "../request-limits.ts";
import type { ItemResult } from "./batch.ts";

/** The members of every reply to a request that was carried out. */
export const ok = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ErrorDisplay: "" } as const;

/** A reply that the operation has as JSON already. */
export class ReplyText {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/**
 * The reply to a request that was carried out, with `Fail_Account` if an item was refused.
 *
 * It has the type of the spec, although a scripted outcome may have a code that the spec does not list.
 */
export function batchReply<Id extends BatchOperationId>(operation: Id, results: readonly ItemResult[]): ReplyOf<Id> {
  const reply: unknown = { [operations[operation].replyItems]: results, ...failAccount(results), ...ok };
  return reply as ReplyOf<Id>;
}

const tooLong = new ReplyText(
  JSON.stringify(
    failure({
      ErrorCode: 30001,
      ErrorInfo: `the reply would have more than ${requestLimits.replyLength} characters; ask for fewer friends or fewer tags`,
    }),
  ),
);

/**
 * The same reply, made from the JSON of each result; the refusal of the request if the reply would be too long.
 *
 * No more texts are made than fit into a reply.
 */
export function batchReplyText(
  operation: BatchOperationId,
  results: readonly ItemResult[],
  textOf: (result: ItemResult) => string,
): ReplyText {
  const texts: string[] = [];
  let length = 0;
  for (const result of results) {
    const text = textOf(result);
    length += text.length;
    if (length > requestLimits.replyLength) return tooLong;
    texts.push(text);
  }
  const others = JSON.stringify({ ...failAccount(results), ...ok });
  return new ReplyText(`{"${operations[operation].replyItems}":[${texts.join(",")}],${others.slice(1)}`);
}
