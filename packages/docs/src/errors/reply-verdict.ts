import type { Finding } from "./findings.ts";

/** The first sentence about a pasted reply. After some codes the request may have been carried out, so it does not say that nothing was changed. */
export function replyVerdict({ findings, items }: { findings: readonly Finding[]; items: number }): string {
  if (findings.some(({ item }) => item === undefined)) return "The service refused the whole request.";
  if (findings.length > 0) {
    const all = Math.max(items, findings.length);
    return `${findings.length} of ${counted(all, "item")} ${findings.length === 1 ? "was" : "were"} refused.`;
  }
  if (items === 0) return "Nothing was refused.";
  return items === 1 ? "The item was carried out." : `All ${items} items were carried out.`;
}

/** A number with its word, such as `2 items`. */
export function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}
