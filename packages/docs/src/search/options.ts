import type { Options } from "minisearch";
import { indexed } from "./synonyms.ts";

/** Something that was found. */
export interface Found {
  readonly kind: string;
  readonly title: string;
  /** Below the site's root, with the place on the page after a `#`. */
  readonly path: string;
  /** The beginning of the searched text. */
  readonly excerpt: string;
  /** Words of the page that match the query. */
  readonly words: readonly string[];
}

/** The options to build and to read the index. Both sides need the same options. */
export const indexOptions = {
  idField: "path",
  fields: ["title", "text"],
  storeFields: ["kind", "title", "path", "excerpt"],
  tokenize,
  processTerm: indexed,
  searchOptions: {
    // The index contains the synonyms, so a query needs none.
    processTerm: (word: string) => word.toLowerCase(),
    boost: { title: 4 },
    combineWith: "AND",
    prefix: true,
    fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    boostDocument: (_path: string, _term: string, stored?: Record<string, unknown>) =>
      weights[String(stored?.["kind"])] ?? 1,
  },
} satisfies Options;

/** The kinds that readers look for most often come first. The words of the control plane, such as DELETE, are about a sandbox. */
const weights: Readonly<Record<string, number>> = { Operation: 3, Error: 2, Guide: 2, "Control plane": 0.1 };

/** The words of a text. Identifiers also give their parts: `friend_add`, `AccountNotFound`. */
function tokenize(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.length > 1 ? [word, ...parts] : parts;
  });
}
