import type { Row } from "../spec.ts";
import { isRecord } from "./is-record.ts";

/** A text that goes with a code; `*` in it stands for anything. */
export interface KnownText {
  text: string;
  /** Whether a source page or a live reply shows it. */
  seen: boolean;
}

/** Every text that a row of errors.yaml knows for its code. */
export function textsOf({ reason, seen, error_info, ...row }: Row): KnownText[] {
  return [
    ...(reason ? [{ text: `Err_SNS_*_${reason}`, seen: seen === true }] : []),
    ...(error_info ? [{ text: String(error_info), seen: true }] : []),
    ...reasonsOf(row),
  ];
}

/** The texts that tell the meanings of one code apart. */
export function reasonsOf({ reasons }: Row): KnownText[] {
  const rows = Array.isArray(reasons) ? reasons.filter(isRecord) : [];
  return rows.map(({ text, seen }) => ({ text: String(text), seen: seen === true }));
}

/** Whether a reply's text is the known one. */
export function fits(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}
