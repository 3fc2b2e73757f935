/** What a decision of the ledger is looked for by. */
export interface Decision {
  readonly text: string;
  readonly section: string | null | undefined;
  readonly confidence: string | undefined;
}

/** What the fields above the ledger hold; an empty one asks for nothing. */
export interface Filter {
  readonly words: string;
  readonly section: string;
  readonly confidence: string;
}

/** Whether a decision is in the section, as sure as asked, and has every word, in either case. */
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
