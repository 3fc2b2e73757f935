import type { OperationId, ReplyOf, RequestOf } from "@chat-friends/contract";
import type { ItemRefusal, Refusal } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import type { Decision } from "../relations/row-change.ts";
import type { Needs, Snapshot } from "../relations/snapshot.ts";
import type { ReplyText } from "./batch-reply.ts";
import type { ReplyCache } from "./reply-cache.ts";

/** What a decision gets in addition to the rows. */
export interface DecisionContext {
  /** Unix seconds. */
  now: number;
  switches: Switches;
  /** Items that a fault refuses, by their index in the request. */
  refusedItems: ReadonlyMap<number, ItemRefusal>;
  replyCache: ReplyCache;
}

/** An operation as two pure functions: which rows it must see, and what the call does with those rows. */
export interface Operation<Id extends OperationId> {
  needs(request: RequestOf<Id>, context: DecisionContext): Needs;
  /** A reason in the rows to refuse the whole request, if the operation has one. */
  refuse?(request: RequestOf<Id>, snapshot: Snapshot, context: DecisionContext): Refusal | undefined;
  decide(request: RequestOf<Id>, snapshot: Snapshot, context: DecisionContext): Decision<ReplyOf<Id> | ReplyText>;
}
