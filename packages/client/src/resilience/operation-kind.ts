import type { OperationId } from "@chat-friends/contract";
import type { SignedCall } from "../core/resend.ts";

/**
 * What sending twice does.
 *
 * `read`: nothing. `repeatable`: the state is the same as after once. `add`: the second one may ask the other side again, and tells
 * little of the first. `other`: nobody knows, the command is not in the catalogue.
 */
export type OperationKind = "read" | "repeatable" | "add" | "other";

const kinds: Record<OperationId, OperationKind> = {
  friend_add: "add",
  friend_import: "repeatable",
  friend_update: "repeatable",
  friend_get_list: "read",
  group_get: "read",
};

/** The account whose friends the call writes: two such calls at a time collide. Commands of other services are none of ours. */
export function ownerOf({ operation, path }: SignedCall, request: Record<string, unknown>): string | undefined {
  const { From_Account } = request;
  const mayWrite = kindOf(operation) !== "read" && path.startsWith("/v4/sns/");
  return mayWrite && typeof From_Account === "string" ? From_Account : undefined;
}

export function kindOf(operation: OperationId | undefined): OperationKind {
  return operation ? kinds[operation] : "other";
}
