import { accountOf, type BatchOperationId, failAccount, operations } from "@chat-friends/contract";
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
    const To_Account = accountOf(item);
    const refusal = refuseItem(operation, item);
    return refusal ? { To_Account, ...refusal } : { ...success, To_Account };
  });
  return { [replyItems]: results, ...failAccount(results), ...envelope };
}
