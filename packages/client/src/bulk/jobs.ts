import type { BatchOperationId, ItemOf, RequestOf, ResultOf } from "@chat-friends/contract";
import type { ChatClient } from "../core/create-client.ts";
import type { ItemResult, Outcome } from "../outcomes/outcome.ts";
import { outcomes } from "../outcomes/outcomes.ts";
import { unwrap } from "../outcomes/unwrap.ts";
import { type AddMode, addWork } from "./calls/add-work.ts";
import { batchWork } from "./calls/batch-work.ts";
import { listsWork, type PullMode } from "./calls/lists-work.ts";
import type { BulkEvent, ListsOutcome } from "./events.ts";
import { runJob } from "./job.ts";
import type { BulkOptions } from "./options.ts";
import type { BulkRow, ListsRow, Rows } from "./row.ts";

/** The events of a job, for `for await`. To leave the loop stops the job, and saves its checkpoint. */
export type BulkJob<Row, RowOutcome> = AsyncGenerator<BulkEvent<Row, RowOutcome>, void, void>;

/** The outcome of a row of a batch. */
export type BatchOutcome<Id extends BatchOperationId> =
  ResultOf<Id> extends infer Result extends ItemResult ? Outcome<ItemOf<Id>, Result> : never;

/**
 * Imports existing friendships: each row into the table of its `From_Account`.
 *
 * `chat` needs `resilient()` as its fetch, which keeps the rate.
 * @throws {ChatError} when the service refuses the app, the caller or the key
 * @throws {CheckpointMismatch} when the checkpoint is of another job
 * @example
 * const rows = [{ From_Account: "id", item: { To_Account: "id1", AddSource: "AddSource_Type_Web" as const } }];
 * for await (const event of importFriends(chat, rows)) {
 *   if (event.type === "result") console.log(event.row.item.To_Account, event.outcome.kind);
 * }
 */
export function importFriends<Row extends BulkRow<"friend_import">>(
  chat: ChatClient,
  rows: Rows<Row>,
  options: BulkOptions = {},
): BulkJob<Row, BatchOutcome<"friend_import">> {
  const work = batchWork<Row, ItemOf<"friend_import">, ResultOf<"friend_import">>({
    operation: "friend_import",
    async send(From_Account, items, signal) {
      const body = { From_Account, AddFriendItem: [...items] };
      return outcomes(unwrap(await chat.POST("/v4/sns/friend_import", { body, signal })), items);
    },
  });
  return runJob(chat, work, rows, options);
}

/**
 * Writes fields of existing friends. Rows of the same friend are carried out in their order.
 * @throws as `importFriends` does
 */
export function updateFriends<Row extends BulkRow<"friend_update">>(
  chat: ChatClient,
  rows: Rows<Row>,
  options: BulkOptions = {},
): BulkJob<Row, BatchOutcome<"friend_update">> {
  const work = batchWork<Row, ItemOf<"friend_update">, ResultOf<"friend_update">>({
    operation: "friend_update",
    async send(From_Account, items, signal) {
      const body = { From_Account, UpdateItem: [...items] };
      return outcomes(unwrap(await chat.POST("/v4/sns/friend_update", { body, signal })), items);
    },
  });
  return runJob(chat, work, rows, options);
}

/**
 * Adds friends, with all the checks and requests of `friend_add`. An add that may have been sent is read back before it is sent again.
 * @throws as `importFriends` does
 */
export function addFriends<Row extends BulkRow<"friend_add">>(
  chat: ChatClient,
  rows: Rows<Row>,
  { AddType, ForceAddFlags, ...options }: BulkOptions & AddMode = {},
): BulkJob<Row, BatchOutcome<"friend_add">> {
  const mode = { ...(AddType !== undefined && { AddType }), ...(ForceAddFlags !== undefined && { ForceAddFlags }) };
  return runJob(chat, addWork(chat, mode), rows, options);
}

/**
 * Reads fields of friends; an `item` is the UserID of a friend. `profileOf(outcome.result, TagList)` gives the fields.
 * @throws as `importFriends` does
 */
export function getFriends<Row extends BulkRow<"friend_get_list">>(
  chat: ChatClient,
  rows: Rows<Row>,
  given: BulkOptions & Pick<RequestOf<"friend_get_list">, "TagList">,
): BulkJob<Row, BatchOutcome<"friend_get_list">> {
  // A program without types may leave it out. The refusal names it.
  const { TagList, ...options }: typeof given = Object(given);
  const work = batchWork<Row, ItemOf<"friend_get_list">, ResultOf<"friend_get_list">>({
    operation: "friend_get_list",
    shared: TagList === undefined ? {} : { TagList },
    async send(From_Account, items, signal) {
      const body = { TagList, From_Account, To_Account: [...items] };
      return outcomes(unwrap(await chat.POST("/v4/sns/friend_get_list", { body, signal })), items);
    },
  });
  return runJob(chat, work, rows, options);
}

/**
 * Reads the lists of users. A row with the sequence of an earlier pull brings lists only if they have changed since.
 * @throws as `importFriends` does, and TypeError for an unknown NeedFriend or a wrong GroupName
 */
export function pullLists<Row extends ListsRow>(
  chat: ChatClient,
  rows: Rows<Row>,
  { NeedFriend, GroupName, ...options }: BulkOptions & PullMode = {},
): BulkJob<Row, ListsOutcome> {
  const mode = { ...(NeedFriend !== undefined && { NeedFriend }), ...(GroupName !== undefined && { GroupName }) };
  return runJob(chat, listsWork<Row>(chat, mode), rows, options);
}
