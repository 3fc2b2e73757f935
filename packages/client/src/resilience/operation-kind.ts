import type { OperationId } from "@chat-friends/contract";

/**
 * What sending a call twice does.
 *
 * - `read`: nothing.
 * - `repeatable`: the state is the same as after one call.
 * - `add`: the second call may ask the other side again, and its reply says little about the first.
 * - `other`: it is not known, because the command is not in the catalogue.
 */
export type OperationKind = "read" | "repeatable" | "add" | "other";

const kinds: Record<OperationId, OperationKind> = {
  friend_add: "add",
  friend_import: "repeatable",
  friend_update: "repeatable",
  friend_get_list: "read",
  group_get: "read",
};

export function kindOf(operation: OperationId | undefined): OperationKind {
  return operation ? kinds[operation] : "other";
}
