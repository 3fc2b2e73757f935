/** The facts by which the filter finds a decision of the ledger. */
export interface Decision {
  readonly text: string;
  readonly section: string | null | undefined;
  readonly confidence: string | undefined;
}

/** The values of the fields above the ledger. An empty field filters nothing. */
export interface Filter {
  readonly words: string;
  readonly section: string;
  readonly confidence: string;
}

/** Whether a decision is in the section, has the requested certainty, and has every word in upper or lower case. */
export function isWanted(decision: Decision, { words, section, confidence }: Filter): boolean {
  const text = decision.text.toLowerCase();
  return (
    (section === "" || decision.section === section) &&
    (confidence === "" || decision.confidence === confidence) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
