import { unescaped } from "../records/csv-line.ts";
import type { CsvRecord, FileRecord } from "../records/record.ts";
import { isOfReport, membersOfLine, tagOf, unknownMember } from "./columns.ts";

/** The members of a row by their names on the wire, or why it has none. */
export type Members = { value: Readonly<Record<string, unknown>>; fault?: never } | { value?: never; fault: string };

export function membersOf(record: FileRecord, ignored: readonly string[]): Members {
  if (record.form === "csv") return membersOfCells(record, ignored);
  return record.fault === undefined ? membersOfObject(record.value, ignored) : { fault: record.fault };
}

function membersOfCells({ columns, cells }: CsvRecord, ignored: readonly string[]): Members {
  if (cells.length !== columns.length)
    return { fault: `the row has ${cells.length} cells, and the header has ${columns.length}` };
  const value: Record<string, unknown> = {};
  const custom: { Tag: string; Value: string }[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = unescaped(cells[index] ?? "");
    const Tag = tagOf(column);
    if (cell === "" || isOfReport(column) || ignored.includes(column)) continue;
    if (Tag === undefined) value[column] = read(column, cell);
    else custom.push({ Tag, Value: cell });
  }
  return { value: custom.length > 0 ? { ...value, CustomItem: custom } : value };
}

function read(column: string, cell: string): unknown {
  if (column === "GroupName") return cell.split("|");
  const isNumber = /^\d{1,16}$/.test(cell) && Number.isSafeInteger(Number(cell));
  return ["RemarkTime", "AddTime"].includes(column) && isNumber ? Number(cell) : cell;
}

function membersOfObject(object: Readonly<Record<string, unknown>> = {}, ignored: readonly string[]): Members {
  const members = Object.entries(object).filter(([name]) => !ignored.includes(name));
  const [unknown] = members.find(([name]) => !membersOfLine.includes(name)) ?? [];
  if (unknown !== undefined) return { fault: unknownMember(unknown) };
  return { value: Object.fromEntries(members.filter(([name]) => !isOfReport(name))) };
}
