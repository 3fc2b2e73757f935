import { errors, isBatch, isListed } from "@chat-friends/contract";
import type { Fault } from "@chat-friends/sandbox";
import { pick } from "../request/pick.ts";

/** The reader's input for a fault. */
export interface TypedFault {
  code: string;
  /** Empty for any operation. */
  operation: string;
  /** Empty for the whole request. */
  To_Account: string;
  /** Empty for always. */
  times: string;
}

/** What is wrong with the first wrong field. */
export type WrongField = { [Name in "code" | "times" | "To_Account"]?: string };

/** A fault, or what is wrong with the input. The sandbox checks the fault again. */
export function faultFrom({ code, operation, To_Account, times }: TypedFault): { fault: Fault } | WrongField {
  if (!/^0*[1-9]\d{0,5}$/.test(code.trim())) return { code: "Enter a code, such as 30008." };
  if (!/^\d{0,6}$/.test(times.trim())) return { times: "Times must be a number. Leave it empty for always." };
  const picked = pick(operation)?.operation;
  const shared = { code: Number(code), ...(times.trim() !== "" && { times: Number(times) }) };
  if (To_Account === "") return { fault: { ...shared, ...(picked && { operation: picked }) } };
  if (picked && !isBatch(picked)) return { To_Account: `${picked} has no items. Leave To_Account empty.` };
  return { fault: { ...shared, ...(picked && { operation: picked }), To_Account } };
}

/** A fault in words. */
export function sentenceOn({ code, operation, From_Account, To_Account, times, delay, effect }: Fault): string {
  const what =
    code === undefined ? (effect ?? `${delay} ms late`) : `${code}${isListed(code) ? ` ${errors[code].name}` : ""}`;
  const where = To_Account === undefined ? "the whole request" : `the item ${To_Account}`;
  const whose = From_Account === undefined ? "" : ` of ${From_Account}`;
  const often = times === undefined ? "always" : times === 1 ? "once" : `${times} times`;
  return `${what} for ${where}${whose} in ${operation ?? "any operation"}, ${often}`;
}
