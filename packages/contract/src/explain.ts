import { explanations } from "./explanations.gen.ts";

/** What an error code means, in the project's own words. */
export interface Explanation {
  meaning: string;
  cause: string;
  remedy: string;
  /** What is refused: the whole request, by `ErrorCode`, or one item of it, by `ResultCode`. */
  scope: ("request" | "item")[];
}

/** A row of the explanations table. */
export interface ErrorExplanation extends Explanation {
  /** The known texts of `ErrorInfo` and `ResultInfo`; `*` stands for any text. `seen` is true if a source page or a live reply shows the text. */
  texts: { text: string; seen: boolean }[];
  /** Meanings of the code that differ by its text; the first meaning that fits counts. */
  reasons: (Explanation & { text: string })[];
}

/** What a code means; the `ErrorInfo` or `ResultInfo` beside it can make that more exact. Undefined for an unlisted code. */
export function explain(code: number, info = ""): Explanation | undefined {
  const byCode: Record<number, ErrorExplanation | undefined> = explanations;
  return byCode[code]?.reasons.find(({ text }) => matchesText(text, info)) ?? byCode[code];
}

/** Whether an `ErrorInfo` or `ResultInfo` matches the known text; `*` in it stands for any text. */
export function matchesText(known: string, text: string): boolean {
  const parts = known.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

export { explanations };
