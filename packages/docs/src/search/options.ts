import type { Options } from "minisearch";
import { indexed } from "./synonyms.ts";

/** Something that was found. */
export interface Found {
  readonly kind: string;
  readonly title: string;
  /** Below the site's root, with the place on the page after a `#`. */
  readonly path: string;
  /** The beginning of what was searched. */
  readonly excerpt: string;
  /** Words of the page that the query fits. */
  readonly words: readonly string[];
}

/** How the index is built, and read again: both sides need the same. */
export const indexOptions = {
  idField: "path",
  fields: ["title", "text"],
  storeFields: ["kind", "title", "path", "excerpt"],
  tokenize,
  processTerm: indexed,
  searchOptions: {
    // Synonyms stand in the index; a query is taken by its word.
    processTerm: (word: string) => word.toLowerCase(),
    boost: { title: 4 },
    combineWith: "AND",
    prefix: true,
    fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    boostDocument: (_path: string, _term: string, stored?: Record<string, unknown>) =>
      weights[String(stored?.["kind"])] ?? 1,
  },
} satisfies Options;

/** What a reader mostly looks for goes before what is found on the way. */
const weights: Readonly<Record<string, number>> = { Operation: 3, Error: 2, Guide: 2 };

/** Words, and of identifiers their parts too: `friend_add`, `AccountNotFound`. */
function tokenize(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
}
