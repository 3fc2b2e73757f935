/** Kinds of what can be found, in the order in which equal matches are listed. */
export const kinds = ["Operation", "Error", "Guide", "Member", "Switch", "Ledger", "Control plane", "Page"] as const;

/** Something that the search finds. */
export interface Entry {
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  /** Below the site's root, with the place on the page after a `#`. */
  readonly path: string;
  /** What is searched beside the title and shown below it, as text. */
  readonly text: string;
}
