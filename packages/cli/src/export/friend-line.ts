import { profileOf } from "@chat-friends/client";
import type { ReadableTag, ResultOf } from "@chat-friends/contract";
import { csvLine } from "../records/csv-line.ts";

/** How friends are written: as `import` reads them. */
export interface FriendForm {
  /** The fields to read. */
  tags: ReadableTag[];
  /** The line before the first friend; empty if the form has none. */
  header: string;
  /** @throws NotInForm */
  line(From_Account: string, friend: Friend): string;
  /** What was written in another way than it was read, in one sentence. */
  changed(): string | undefined;
}

/** A friend that the form can't hold. */
export class NotInForm extends Error {
  override readonly name = "NotInForm";
}

type Friend = Extract<ResultOf<"friend_get_list">, { ResultCode: 0 }>;

const standard = [
  ["AddSource", "Tag_SNS_IM_AddSource"],
  ["Remark", "Tag_SNS_IM_Remark"],
  ["GroupName", "Tag_SNS_IM_Group"],
  ["AddWording", "Tag_SNS_IM_AddWording"],
  ["AddTime", "Tag_SNS_IM_AddTime"],
] as const;

/** The form for these custom fields, which are named without `Tag_SNS_Custom_`. */
export function formOf(form: "csv" | "ndjson", customFields: readonly string[]): FriendForm {
  const custom = customFields.map((name) => [`Custom.${name}`, `Tag_SNS_Custom_${name}`] as const);
  const columns = [...standard, ...custom];
  const tags: ReadableTag[] = columns.map(([, tag]) => tag);
  const header = csvLine(["From_Account", "To_Account", ...columns.map(([name]) => name)]);
  if (form === "ndjson")
    return { tags, header: "", line: (owner, friend) => objectLine(owner, friend, tags), changed: () => undefined };
  let hasNumbers = false;
  return {
    ...{ tags, header },
    line(From_Account, friend) {
      const fields: Readonly<Record<string, unknown>> = profileOf(friend, tags);
      hasNumbers ||= custom.some(([, tag]) => typeof fields[tag] === "number");
      const cells = columns.map(([, tag]) => cellOf(fields[tag]));
      return csvLine([From_Account, friend.To_Account, ...cells]);
    },
    changed: () => (hasNumbers ? textsOfNumbers : undefined),
  };
}

const textsOfNumbers =
  "The numbers of custom fields are texts in CSV, and import would write texts: --ndjson keeps them.";

function cellOf(value: unknown): string {
  if (!Array.isArray(value)) return value === undefined ? "" : String(value);
  const odd = value.find((name: string) => name.includes("|"));
  if (odd === undefined) return value.join("|");
  throw new NotInForm(`the list ${JSON.stringify(odd)} has a | in its name, which CSV has between lists: use --ndjson`);
}

function objectLine(From_Account: string, friend: Friend, tags: readonly ReadableTag[]): string {
  const fields: Readonly<Record<string, unknown>> = profileOf(friend, tags);
  const members = standard.flatMap(([name, tag]) => (fields[tag] === undefined ? [] : [[name, fields[tag]]]));
  const CustomItem = Object.entries(fields)
    .filter(([Tag]) => Tag.startsWith("Tag_SNS_Custom_"))
    .map(([Tag, Value]) => ({ Tag, Value }));
  const item = { From_Account, To_Account: friend.To_Account, ...Object.fromEntries(members) };
  return `${JSON.stringify(CustomItem.length > 0 ? { ...item, CustomItem } : item)}\n`;
}
