import { accountOf, type BatchOperationId, operations, type ReplyOf } from "@chat-friends/contract";
import { differences } from "@chat-friends/contract/examples";
import type { CheckedCase } from "./cases.ts";

type Item = string | { To_Account: string };

interface Result {
  To_Account: string;
  ResultCode: number;
}

/**
 * The places where the results of a batch don't fit its items. The rules: one result per item, in order; Fail_Account holds the
 * refused accounts, in order, and is absent if no item was refused.
 *
 * The closed validator has accepted the reply before.
 */
export function batchFaults({ operation, request }: CheckedCase, reply: unknown): string[] {
  const { requestItems, replyItems } = operations[operation];
  const members = reply as ReplyOf<BatchOperationId> & Record<string, unknown>;
  if (requestItems === null || members.ActionStatus !== "OK") return [];

  const items = (request as Record<string, unknown>)[requestItems] as Item[];
  const results = members[replyItems] as Result[];
  const answered = results.map(({ To_Account }) => ({ To_Account }));
  const refused = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  return [
    ...differences(
      answered,
      items.map((item) => ({ To_Account: accountOf(item) })),
      replyItems,
    ),
    ...differences(members.Fail_Account, refused.length > 0 ? refused : undefined, "Fail_Account"),
  ];
}
