import { excerpt, nearest } from "@chat-friends/contract/refuse";
import { itemViolation } from "@chat-friends/contract/validate";
import { FileFault } from "../records/record.ts";
import { nameOf } from "../records/text-of.ts";

/** The columns that an import must have. */
export const neededColumns = ["From_Account", "To_Account", "AddSource"] as const;

const otherColumns = ["Remark", "RemarkTime", "GroupName", "AddWording", "AddTime"];

/** What a report adds to a row: the code, and what it means and what to do. */
export const reportColumns = ["ResultCode", "Explanation"] as const;

/** Whether a column or member is one that the report has added. */
export function isOfReport(name: string): boolean {
  return reportColumns.some((each) => each === name);
}

/** The members of a line of NDJSON. */
export const membersOfLine: readonly string[] = [...neededColumns, ...otherColumns, "CustomItem", ...reportColumns];

const namedColumns: readonly string[] = [...neededColumns, ...otherColumns, ...reportColumns];

const allowed = `a file must have ${neededColumns.join(", ")}, and may have ${otherColumns.join(", ")} and Custom.<name> with a name of 1 to 8 letters`;

/** The tag of the custom field that a column such as `Custom.Age` is about; undefined for another column. */
export function tagOf(column: string): `Tag_SNS_Custom_${string}` | undefined {
  return column.startsWith("Custom.") ? `Tag_SNS_Custom_${column.slice("Custom.".length)}` : undefined;
}

/** @throws FileFault if a column is missing, unknown, misspelt or there twice */
export function checkColumns(columns: readonly string[], file: string): void {
  const fault = faultIn(columns);
  if (fault !== undefined) throw new FileFault(`${nameOf(file)}:1: ${fault}`);
}

function faultIn(columns: readonly string[]): string | undefined {
  const missing = neededColumns.find((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !isKnown(name));
  if (unknown.length > 0) return `${unknownInWords(unknown)}; ${allowed}`;
  if (missing !== undefined) return `the column ${missing} is missing; ${allowed}`;
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  return twice === undefined ? undefined : `the column ${twice} is there twice`;
}

/** Unknown columns that are named; the others are counted. */
const shown = 5;

function unknownInWords(unknown: readonly string[]): string {
  const named = unknown.slice(0, shown).map((name) => `"${excerpt(name)}"${hintAt(columnMeantBy(name))}`);
  const rest = unknown.length > shown ? [`${unknown.length - shown} more`] : [];
  const all = new Intl.ListFormat("en").format([...named, ...rest]);
  return unknown.length === 1
    ? `the column ${all} is unknown: rename or remove it`
    : `the columns ${all} are unknown: rename or remove them`;
}

function columnMeantBy(unknown: string): string | undefined {
  const field = customField(unknown);
  return field === undefined ? nearest(unknown, namedColumns) : `Custom.${field}`;
}

/** A sentence about a member of a line of NDJSON that does not exist. */
export function unknownMember(name: string): string {
  const meant = customField(name) === undefined ? nearest(name, membersOfLine) : "CustomItem";
  return `the member "${excerpt(name)}"${hintAt(meant)} is unknown; there are ${membersOfLine.join(", ")}`;
}

/** The name of the custom field that a misspelt column seems to be about. */
function customField(unknown: string): string | undefined {
  return /^(?:tag_sns_)?custom[ ._-]?([a-z]{1,8})$/i.exec(unknown)?.[1];
}

function hintAt(meant: string | undefined): string {
  return meant === undefined ? "" : ` (did you mean ${meant}?)`;
}

function isKnown(column: string): boolean {
  const tag = tagOf(column);
  if (tag === undefined) return namedColumns.includes(column);
  const item = { To_Account: "a", AddSource: "AddSource_Type_Web", CustomItem: [{ Tag: tag, Value: "" }] };
  return itemViolation("friend_import", item) === undefined;
}
