import type { OperationId } from "@chat-friends/contract";
import type { SwitchName } from "@chat-friends/contract/switches";
import type { World } from "../../src/index.ts";
import type { Reply } from "../support/send.ts";

/** What the sandbox does with a switch at a value, shown by the reply to the last of some calls. */
export interface Reading {
  name: SwitchName;
  value: string;
  /** Goes on after "name=value: ". */
  title: string;
  world: World;
  calls: readonly ReadingCall[];
  /** The `answerOf` the last reply. */
  gives: unknown;
}

export type ReadingCall = [operation: OperationId, body: object, query?: string];

/** The part of a reply that a reading is about: a code, the codes or fields of its items, or lists and sequence. */
export function answerOf({ ActionStatus, ErrorCode, ResultItem, InfoItem, CurrentSequence }: Reply): unknown {
  if (ActionStatus === "FAIL") return ErrorCode;
  if (InfoItem) return InfoItem.map(({ SnsProfileItem, ResultCode }) => SnsProfileItem ?? ResultCode);
  if (CurrentSequence === undefined) return ResultItem?.map(({ ResultCode }) => ResultCode);
  return ResultItem === undefined ? { CurrentSequence } : { ResultItem, CurrentSequence };
}
