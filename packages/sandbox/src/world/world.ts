import type { BatchOperationId, OperationId } from "@chat-friends/contract";

/**
 * What a sandbox starts with; the JSON Schema beside this file says the same to editors.
 *
 * Every UserID that a world names anywhere is an account of the app.
 */
export interface World {
  /** Profiles by UserID: values by tag, `{}` for an account without one. */
  accounts?: Record<string, Record<string, string | number>>;
  /** Custom friend fields that are declared, such as `Tag_SNS_Custom_Test`. */
  customFriendFields?: string[];
  /** Custom profile fields that are declared, such as `Tag_Profile_Custom_Test`. */
  customProfileFields?: string[];
  /** How accounts without a `Tag_Profile_IM_AllowType` answer friend requests. */
  defaultAllowType?: "AllowType_Type_AllowAny" | "AllowType_Type_NeedConfirm" | "AllowType_Type_DenyAny";
  /** Blocked UserIDs by the UserID that blocks them. */
  blocklists?: Record<string, string[]>;
  /** Friend lists by owner, in the order of creation; a list that a friend names need not stand here. */
  lists?: Record<string, WorldList[]>;
  friends?: WorldFriend[];
  /** Friend requests that wait for the other side. */
  pending?: WorldPending[];
  /** List sequences by owner; 0 where none is given. */
  sequences?: Record<string, number>;
  scripted?: ScriptedOutcome[];
}

/** A friend list by its name, or with members in the order of joining; a friend's own GroupName need not say it again. */
export type WorldList = string | { GroupName: string; To_Account: string[] };

/** An entry of From_Account's friend table, one way; its members are friend_import's. */
export interface WorldFriend {
  From_Account: string;
  /** With `count`, `{n}` in it stands for 1, 2, 3 and so on. */
  To_Account: string;
  /** How many friends the entry stands for; 1 where it is left out. */
  count?: number;
  Remark?: string;
  /** Unix seconds. */
  RemarkTime?: number;
  GroupName?: string[];
  AddSource?: string;
  AddWording?: string;
  /** Unix seconds; the moment of loading where it is left out. */
  AddTime?: number;
  CustomItem?: { Tag: string; Value: string | number }[];
}

export interface WorldPending {
  From_Account: string;
  /** With `count`, `{n}` in it stands for 1, 2, 3 and so on. */
  To_Account: string;
  /** How many requests the entry stands for; 1 where it is left out. */
  count?: number;
  AddSource?: string;
  AddWording?: string;
  /** Unix seconds; the moment of loading where it is left out. */
  AddTime?: number;
}

/** A refusal that comes whatever the state: of one item, or without To_Account of the whole request. */
export type ScriptedOutcome = ScriptedItem | ScriptedRequest;

export interface ScriptedItem {
  operation: BatchOperationId;
  /** Any where it is left out. */
  From_Account?: string;
  To_Account: string;
  code: number;
  ResultInfo?: string;
}

export interface ScriptedRequest {
  operation: OperationId;
  /** Any where it is left out. */
  From_Account?: string;
  To_Account?: never;
  code: number;
  ErrorInfo?: string;
}
