import { type BatchOperationId, operations } from "@chat-friends/contract";
import { refuseItem } from "@chat-friends/contract/refuse";

type Item = string | { To_Account: string };

interface Result {
  To_Account: string;
  ResultCode: number;
  ResultInfo: string;
}

/** The reply with one result per item of the request, in order: the item's refusal, or else the success that the reply shows. */
export function withItemResults(
  operation: BatchOperationId,
  reply: Record<string, unknown>,
  request: Record<string, unknown>,
): Record<string, unknown> {
  const { requestItems, replyItems } = operations[operation];
  const { [replyItems]: shown, ...envelope } = reply;
  const [success] = shown as [Result];
  const results = (request[requestItems] as Item[]).map((item) => {
    const To_Account = typeof item === "string" ? item : item.To_Account;
    const refusal = refuseItem(operation, item);
    return refusal ? { To_Account, ...refusal } : { ...success, To_Account };
  });
  const failed = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account);
  return { [replyItems]: results, ...(failed.length > 0 && { Fail_Account: failed }), ...envelope };
}
