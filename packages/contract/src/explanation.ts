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
