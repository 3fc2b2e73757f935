/** A row of the switches table: a choice between readings of the source pages. */
export interface Switch {
  /** What is asked. */
  meaning: string;
  /** The answers, each with what follows from it; the first one is the default. */
  values: readonly { name: string; meaning: string }[];
}
