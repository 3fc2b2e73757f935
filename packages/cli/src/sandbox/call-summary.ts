import { errors, isListed, operations } from "@chat-friends/contract";
import type { JournalEntry } from "@chat-friends/sandbox";

/** The result of a call, as the terminal shows it. No member can have a signature. */
export interface CallSummary {
  /** Unix milliseconds. */
  time: number;
  /** The operation, or the last part of a path that is not one. */
  operation: string;
  From_Account: string | undefined;
  /** Undefined if the request has no items, or was refused as a whole. */
  items: { ok: number; pending: number; failed: number } | undefined;
  /** The codes of the refusals, each with its name, the most frequent first. */
  codes: { code: number; name: string; count: number }[];
  /** Why the whole request was refused. */
  info: string | undefined;
  outcome: "done" | "partly" | "refused";
  /** What an injected fault did to the reply. */
  fault: string | undefined;
  milliseconds: number;
}

const pending = 30539;

export function summaryOf(entry: JournalEntry): CallSummary {
  const { ErrorCode = 0 } = entry;
  const results = resultsIn(entry);
  const refused = ErrorCode === 0 ? results.filter((code) => code !== 0) : [ErrorCode];
  return {
    time: entry.time,
    operation: entry.operation ?? commandIn(entry.path),
    From_Account: entry.From_Account,
    items: ErrorCode === 0 && results.length > 0 ? countsOf(results) : undefined,
    codes: codesIn(refused),
    info: ErrorCode === 0 ? undefined : memberOf(entry.reply, "ErrorInfo"),
    outcome: ErrorCode !== 0 ? "refused" : refused.length > 0 ? "partly" : "done",
    fault: entry.deliveryFault?.effect ?? (entry.deliveryFault?.delay === undefined ? undefined : "delayed"),
    milliseconds: entry.duration,
  };
}

/** The ResultCode of each item. */
function resultsIn({ operation, reply }: JournalEntry): number[] {
  const member = operation && operations[operation].replyItems;
  const results: unknown = member ? Object.getOwnPropertyDescriptor(reply, member)?.value : undefined;
  return Array.isArray(results) ? results.map(({ ResultCode }) => Number(ResultCode)) : [];
}

function countsOf(codes: readonly number[]): NonNullable<CallSummary["items"]> {
  const ok = codes.filter((code) => code === 0).length;
  const waiting = codes.filter((code) => code === pending).length;
  return { ok, pending: waiting, failed: codes.length - ok - waiting };
}

function codesIn(codes: readonly number[]): CallSummary["codes"] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, name: isListed(code) ? errors[code].name : "unlisted", count }))
    .sort((one, other) => other.count - one.count);
}

/** The last part of a path that is not an operation's. A signature in the wrong place has other characters, or more of them. */
function commandIn(path: string): string {
  return /\/([a-z_]{1,40})$/.exec(path)?.[1] ?? "?";
}

function memberOf(reply: object, name: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(reply, name)?.value;
  return typeof value === "string" && value !== "" ? value : undefined;
}
