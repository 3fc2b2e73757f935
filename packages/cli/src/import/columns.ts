import { excerpt, nearest } from "@chat-friends/contract/refuse";
import { itemViolation } from "@chat-friends/contract/validate";
import { quotedForShell } from "../quoted-for-shell.ts";
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

/** @throws FileFault if a column is missing, unknown, misspelt or there twice, or if one that is ignored is not there */
export function checkColumns(columns: readonly string[], ignored: readonly string[], file: string): void {
  const fault = faultIn(columns, ignored);
  if (fault !== undefined) throw new FileFault(`${nameOf(file)}:1: ${fault}`);
}

function faultIn(columns: readonly string[], ignored: readonly string[]): string | undefined {
  const imported = columns.filter((name) => !ignored.includes(name));
  const missing = neededColumns.filter((name) => !columns.includes(name));
  const unknown = imported.filter((name) => !isKnown(name));
  const absent = ignored.find((name) => !columns.includes(name));
  if (missing.length > 0) return `${columnsAre(missing, "missing")}${renaming(unknown)}; ${allowed}`;
  if (unknown.length > 0) return `${columnsAre(quoted(unknown), "unknown")}: ${wayOn(unknown)}; ${allowed}`;
  if (absent !== undefined) return `the column "${excerpt(absent)}" of --ignore is not there`;
  const twice = imported.find((name, index) => imported.indexOf(name) !== index);
  return twice === undefined ? undefined : `the column ${twice} is there twice`;
}

function columnsAre(names: readonly string[], what: string): string {
  const all = new Intl.ListFormat("en").format(names);
  return names.length === 1 ? `the column ${all} is ${what}` : `the columns ${all} are ${what}`;
}

/** Unknown columns that are named; the others are counted. */
const shown = 5;

function quoted(unknown: readonly string[]): string[] {
  const named = unknown.slice(0, shown).map((name) => `"${excerpt(name)}"${hintAt(columnMeantBy(name))}`);
  return unknown.length > shown ? [...named, `${unknown.length - shown} more`] : named;
}

/** What to do about unknown columns in a file that lacks needed ones: they may be these under other names. */
function renaming(unknown: readonly string[]): string {
  if (unknown.length === 0) return "";
  return `, and ${columnsAre(quoted(unknown), "unknown")}: rename ${unknown.length === 1 ? "it" : "them"}`;
}

/** A column that is like none of ours is one of the user's own. */
function wayOn(unknown: readonly string[]): string {
  const own = unknown.filter((name) => columnMeantBy(name) === undefined);
  return unknown.length === 1
    ? `rename it, or leave it out with ${ignoring(unknown)}`
    : `rename them, or leave out your own with ${ignoring(own.length > 0 ? own : unknown)}`;
}

function ignoring(names: readonly string[]): string {
  return `--ignore ${quotedForShell(names.join(","))}`;
}

function columnMeantBy(unknown: string): string | undefined {
  const field = customField(unknown);
  return field === undefined ? nearest(unknown, namedColumns) : `Custom.${field}`;
}

/** A sentence about a member of a line of NDJSON that does not exist. */
export function unknownMember(name: string): string {
  const meant = customField(name) === undefined ? nearest(name, membersOfLine) : "CustomItem";
  const known = membersOfLine.join(", ");
  return `the member "${excerpt(name)}"${hintAt(meant)} is unknown: rename it, or leave it out with ${ignoring([name])}; there are ${known}`;
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
