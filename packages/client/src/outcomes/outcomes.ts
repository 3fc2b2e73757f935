import { accountOf, type BatchOperationId, type SuccessOf } from "@chat-friends/contract";
import { UnexpectedReply } from "../core/unexpected-reply.ts";
import { failProblem, orderProblem } from "./batch-problem.ts";
import { catalogued } from "./catalogued.ts";
import { type ItemResult, type Outcome, unknownResultCode } from "./outcome.ts";
import { originOf, type WithOrigin } from "./unwrap.ts";

/** The reply to a request with items, when it was carried out. */
export type BatchReply = SuccessOf<BatchOperationId>;

/** An item of a request: the UserID of a friend, or an object that has it as `To_Account`. */
export type BatchItem = string | { readonly To_Account: string };

/** The result of each item in a batch's reply. */
export type ResultIn<Reply extends BatchReply> = Reply extends { InfoItem: (infer Result extends ItemResult)[] }
  ? Result
  : Reply extends { ResultItem: (infer Result extends ItemResult)[] }
    ? Result
    : never;

/**
 * The caller's own items in their order, each with its outcome.
 * @throws {UnexpectedReply} when the results disagree with the items or with Fail_Account
 * @example
 * const added = unwrap(await chat.POST("/v4/sns/friend_add", { body }));
 * for (const { item, kind } of outcomes(added, body.AddFriendItem)) console.log(item.To_Account, kind);
 */
export function outcomes<Reply extends BatchReply, Item extends BatchItem>(
  reply: Reply & WithOrigin,
  items: readonly Item[],
): Outcome<Item, ResultIn<Reply>>[] {
  const batch: BatchReply = reply;
  const [member, results] = "InfoItem" in batch ? ["InfoItem", batch.InfoItem] : ["ResultItem", batch.ResultItem];
  const problem =
    orderProblem(
      member,
      results,
      items.map((item) => accountOf(item)),
    ) ?? failProblem(results, batch);
  if (problem !== undefined) throw new UnexpectedReply(originOf(reply), problem);
  const zipped = results.map((result, index) => outcomeOf(items[index] as Item, result));
  return zipped as Outcome<Item, ResultIn<Reply>>[];
}

function outcomeOf<Item>(item: Item, result: ItemResult): Outcome<Item> {
  const { ResultInfo: info = "" } = result;
  if (result.ResultCode === 0) return { kind: "ok", item, code: 0, info, result };
  const code: number = result.ResultCode;
  if (code === unknownResultCode) return { kind: "unknown", item, code: unknownResultCode, info };
  if (code === 30539) return { kind: "pending", item, code, info, ...catalogued(code) };
  return { kind: "failed", item, code, info, ...catalogued(code) };
}
