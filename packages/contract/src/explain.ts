import type { ErrorExplanation, Explanation } from "./explanation.ts";
import { explanations } from "./explanations.gen.ts";

/** What a code means, more exactly where the `ErrorInfo` or `ResultInfo` beside it tells; undefined for an unlisted code. */
export function explain(code: number, info = ""): Explanation | undefined {
  const byCode: Record<number, ErrorExplanation | undefined> = explanations;
  return byCode[code]?.reasons.find(({ text }) => matchesText(text, info)) ?? byCode[code];
}

/** Whether an `ErrorInfo` or `ResultInfo` is the known one, in which `*` stands for anything. */
export function matchesText(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

export type { ErrorExplanation, Explanation };
export { explanations };
