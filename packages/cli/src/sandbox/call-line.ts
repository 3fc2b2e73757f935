import { styleText } from "node:util";
import { excerpt } from "@chat-friends/contract/refuse";
import type { CallSummary } from "./call-summary.ts";

const colours = { done: "green", partly: "yellow", refused: "red" } as const;

const clock = new Intl.DateTimeFormat("sv", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});

/** The most codes of one call that its line names. */
const named = 3;

/** One line about a call: time, operation, From_Account, results, reasons and duration. */
export function callLine(call: CallSummary, hasColour: boolean): string {
  const { time, operation, From_Account, milliseconds } = call;
  const outcome = outcomeOf(call);
  return [
    clock.format(time).replace(",", "."),
    operation.padEnd(15),
    excerpt(From_Account ?? "-").padEnd(12),
    hasColour ? styleText(colours[call.outcome], outcome, { validateStream: false }) : outcome,
    `${milliseconds.toFixed(1)} ms`,
  ].join("  ");
}

function outcomeOf({ items, codes, info, fault }: CallSummary): string {
  const why = codes.slice(0, named).map(({ code, name, count }) => `${count > 1 ? `${count} x ` : ""}${code} ${name}`);
  const more = codes.length > named ? [`${codes.length - named} further codes`] : [];
  const parts = [
    items ? countOf(items) : codes.length === 0 ? "ok" : "refused",
    ...(codes.length > 0 ? [[...why, ...more].join(", ")] : []),
    ...(info === undefined ? [] : [excerptOfInfo(info)]),
    ...(fault === undefined ? [] : [`reply ${fault} by a fault`]),
  ];
  return parts.join("; ");
}

function countOf({ ok, pending, failed }: NonNullable<CallSummary["items"]>): string {
  const all = ok + pending + failed;
  if (ok === all) return `${all} ok`;
  const parts = [
    `${ok} ok`,
    ...(pending > 0 ? [`${pending} pending`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return `${all} ${all === 1 ? "item" : "items"}: ${parts.join(", ")}`;
}

/** The text before a semicolon, such as "The UserSig expired 7 s ago". The list of everything that is allowed, after it, would be too long. */
function excerptOfInfo(info: string): string {
  const [first = ""] = info.split(";");
  return first.length > 120 ? `${first.slice(0, 120)}...` : first;
}
