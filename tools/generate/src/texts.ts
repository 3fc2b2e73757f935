import type { CatalogueEntry } from "./spec.ts";

/** A text that goes with a code; `*` in it stands for anything. */
export interface KnownText {
  text: string;
  /** Whether a source page or a live reply shows it. */
  seen: boolean;
}

/** Every text that errors.yaml knows for a code. */
export function textsOf({ reason, seen = false, error_info, reasons = [] }: CatalogueEntry): KnownText[] {
  return [
    ...(reason ? [{ text: `Err_SNS_*_${reason}`, seen }] : []),
    ...(error_info ? [{ text: error_info, seen: true }] : []),
    ...reasons.map((told) => ({ text: told.text, seen: told.seen ?? false })),
  ];
}
