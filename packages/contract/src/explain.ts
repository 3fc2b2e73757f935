import { explanations } from "./explanations.gen.ts";

/** What an error code says, in the project's own words. */
export interface Explanation {
  meaning: string;
  cause: string;
  remedy: string;
  /** What is refused: the whole request, by `ErrorCode`, or one item of it, by `ResultCode`. */
  scope: ("request" | "item")[];
}

/** A row of the explanations table. */
export interface ErrorExplanation extends Explanation {
  /** `ErrorInfo` and `ResultInfo` as they are known, `*` standing for anything; `seen` where a source page or a live reply shows one. */
  texts: { text: string; seen: boolean }[];
  /** Meanings of the code that its text tells apart; the first one that fits counts. */
  reasons: (Explanation & { text: string })[];
}

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

export { explanations };
