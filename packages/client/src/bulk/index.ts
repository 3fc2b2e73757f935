export type { AddMode } from "./calls/add-work.ts";
export type { PullMode } from "./calls/lists-work.ts";
export { type Checkpoint, CheckpointMismatch, type CheckpointStore, type RowRanges } from "./checkpoint/checkpoint.ts";
export type { BulkEvent, BulkPause, BulkProgress, BulkResult, Counts, ListsOutcome } from "./events.ts";
export {
  addFriends,
  type BatchOutcome,
  type BulkJob,
  getFriends,
  importFriends,
  pullLists,
  updateFriends,
} from "./jobs.ts";
export type { BulkOptions } from "./options.ts";
export type { BulkRow, ItemRow, ListsRow, Rows } from "./row.ts";
