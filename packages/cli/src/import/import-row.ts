import type { ItemOf, RequestOf } from "@chat-friends/contract";
import { excerpt } from "@chat-friends/contract/refuse";
import { itemViolation, requestViolation, type Violation } from "@chat-friends/contract/validate";
import type { FileRecord } from "../records/record.ts";
import { type Members, membersOf } from "./members.ts";

/** A friendship to import, and where it stands in the file. */
export interface ImportRow {
  From_Account: string;
  item: ItemOf<"friend_import">;
  record: FileRecord;
}

/** Why a row is not sent. */
export interface RowFault {
  record: FileRecord;
  /** The number of the cell at fault, from 1; undefined if the whole row is wrong, or the file has no columns. */
  cell: number | undefined;
  /** Which rule the row breaks, and its value. */
  message: string;
}

export type ReadRow = { row: ImportRow; fault?: never } | { row?: never; fault: RowFault };

/** The row of a record without the columns or members that are ignored, checked by the rules of the spec that one row can break. */
export function readRow(record: FileRecord, ignored: readonly string[]): ReadRow {
  const members: Members = membersOf(record, ignored);
  if (members.fault !== undefined) return { fault: { record, cell: undefined, message: members.fault } };
  const { From_Account, ...item } = members.value;
  // A member that is missing must not be there as undefined, which is another fault.
  const request = { ...(From_Account !== undefined && { From_Account }), AddFriendItem: [item] };
  const violation = requestViolation("friend_import", request) ?? itemViolation("friend_import", item);
  if (violation) return { fault: faultOf(violation, record, members.value) };
  return { row: { ...checked(request), record } };
}

/** A request that the validators have let pass has this type. */
function checked(request: unknown): Pick<ImportRow, "From_Account" | "item"> {
  const { From_Account, AddFriendItem } = request as RequestOf<"friend_import">;
  const [item] = AddFriendItem;
  return { From_Account, item: item as ItemOf<"friend_import"> };
}

function faultOf(violation: Violation, record: FileRecord, members: Readonly<Record<string, unknown>>): RowFault {
  const path = withoutRequest(violation.path);
  const value = valueAt(members, path);
  const cell = cellOf(path, record, members);
  const name = record.form === "csv" && cell !== undefined ? (record.columns[cell - 1] ?? "") : "";
  if (name === "GroupName" && value === "")
    return {
      record,
      cell,
      message: `GroupName must have a name on each side of a |: "${excerpt(cellText(record, cell))}"`,
    };
  if (isTime(path) && typeof value === "string")
    return {
      record,
      cell,
      message: `${path} must be seconds since 1970-01-01 UTC, such as 1735689600: "${excerpt(value)}"`,
    };
  const rule = withoutRequest(violation.message).replace(/^CustomItem\[\d+\]\.(Value|Tag)/, name || "$&");
  return { record, cell, message: `${rule}${found(violation, value)}` };
}

function isTime(path: string): boolean {
  return path === "AddTime" || path === "RemarkTime";
}

function cellText(record: FileRecord, cell = 0): string {
  return record.form === "csv" ? (record.cells[cell - 1] ?? "") : "";
}

/** The one item of the request that is checked stands for the row. */
function withoutRequest(text: string): string {
  return text.replace(/^AddFriendItem\[0\]\.?/, "");
}

function found({ keyword, message }: Violation, value: unknown): string {
  if (value === undefined || message.includes('not "')) return "";
  const shown = typeof value === "string" ? `"${excerpt(value)}"` : excerpt(JSON.stringify(value));
  const size =
    keyword === "x-max-bytes"
      ? `; it has ${Buffer.byteLength(String(value))} bytes`
      : keyword === "maxLength"
        ? `; it has ${[...String(value)].length}`
        : "";
  return `${size}: ${shown}`;
}

/** The value at a path such as `CustomItem[0].Value`. */
function valueAt(members: unknown, path: string): unknown {
  const steps = path.split(/[[\].]+/).filter((step) => step !== "");
  return steps.reduce<unknown>((value, step) => Object.getOwnPropertyDescriptor(Object(value), step)?.value, members);
}

function cellOf(path: string, record: FileRecord, members: unknown): number | undefined {
  if (record.form !== "csv") return undefined;
  const [, custom] = /^(CustomItem\[\d+\])/.exec(path) ?? [];
  const tag = custom === undefined ? undefined : String(valueAt(members, `${custom}.Tag`));
  const name = tag?.replace("Tag_SNS_Custom_", "Custom.") ?? /^\w*/.exec(path)?.[0] ?? "";
  const index = record.columns.indexOf(name);
  return index < 0 ? undefined : index + 1;
}
