import { accountOf, errors, isListed, operations } from "@chat-friends/contract";
import type { JournalEntry } from "@chat-friends/sandbox";
import { okInWords } from "../console/reply/headline.ts";

/** A call of the journal as its row shows it. */
export interface CallRow {
  entry: JournalEntry;
  /** The operation, or the method and path if the call is for no operation. */
  operation: string;
  from: string;
  /** The UserIDs of the items; the first one, and how many more. */
  to: string;
  tone: "good" | "mixed" | "bad";
  /** The outcome in a few words. */
  outcome: string;
  /** The page of its code. Undefined if the whole request was not refused. */
  code: number | undefined;
  milliseconds: number;
}

export function rowOf(entry: JournalEntry): CallRow {
  const { method, path, operation = `${method} ${path}`, From_Account: from = "", ErrorCode, duration } = entry;
  return {
    ...{ entry, operation, from },
    to: inShort(accountsIn(entry)),
    ...outcomeOf(entry),
    code: ErrorCode !== undefined && ErrorCode !== 0 && isListed(ErrorCode) ? ErrorCode : undefined,
    milliseconds: duration,
  };
}

/** Whether a row has every word of a filter, and is of the wanted kind. */
export function isWanted(row: CallRow, words: string, kind: string): boolean {
  if (kind === "refused" && row.tone === "good") return false;
  if (kind === "ok" && row.tone !== "good") return false;
  const { operation, from, outcome, entry } = row;
  const text = [operation, from, ...accountsIn(entry), outcome, ...codesIn(entry)].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function outcomeOf(entry: JournalEntry): Pick<CallRow, "tone" | "outcome"> {
  const { ErrorCode, deliveryFault } = entry;
  const fault = deliveryFault?.effect ? `, reply ${deliveryFault.effect}` : "";
  if (ErrorCode === undefined) return { tone: "bad", outcome: `not carried out${fault}` };
  if (ErrorCode !== 0) {
    const name = isListed(ErrorCode) ? ` ${errors[ErrorCode].name}` : "";
    return { tone: "bad", outcome: `${ErrorCode}${name}${fault}` };
  }
  const codes = codesIn(entry);
  const waiting = codes.filter((code) => code === pending).length;
  const refused = codes.filter((code) => code !== 0).length - waiting;
  const isGood = refused + waiting === 0 && fault === "";
  return { tone: isGood ? "good" : "mixed", outcome: `${okInWords(codes.length, refused, waiting)}${fault}` };
}

/** The code of a friend request that waits for the other user. */
const pending = 30539;

/** The codes of the items. */
function codesIn({ operation, reply }: JournalEntry): unknown[] {
  if (operation === undefined) return [];
  return listIn(reply, operations[operation].replyItems).flatMap((result) => Object(result).ResultCode ?? []);
}

function accountsIn({ operation, request }: JournalEntry): string[] {
  if (operation === undefined) return [];
  return listIn(Object(request), operations[operation].requestItems).flatMap((item) => accountOf(item) ?? []);
}

function listIn(object: object, member: string | null): unknown[] {
  const list: unknown = member === null ? [] : Object.getOwnPropertyDescriptor(object, member)?.value;
  return Array.isArray(list) ? list : [];
}

function inShort([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
