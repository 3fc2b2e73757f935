import type { OperationId } from "@chat-friends/contract";
import type { Operation } from "../rules/operation.ts";
import { friendAdd } from "./friend-add.ts";
import { friendGetList } from "./friend-get-list.ts";
import { friendImport } from "./friend-import.ts";
import { friendUpdate } from "./friend-update.ts";
import { groupGet } from "./group-get.ts";

export const operations: { [Id in OperationId]: Operation<Id> } = {
  friend_add: friendAdd,
  friend_import: friendImport,
  friend_update: friendUpdate,
  friend_get_list: friendGetList,
  group_get: groupGet,
};
