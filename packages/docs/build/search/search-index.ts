import MiniSearch from "minisearch";
import { indexOptions } from "../../src/search/options.ts";
import type { Entry, Page } from "../layout/layout.ts";

/** Characters of a text that the results show. */
const excerptLength = 160;

/** The search index as JSON. It has the entries of the pages, and the title of each page without entries. */
export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch<Entry & { excerpt: string }>(indexOptions);
  index.addAll(pages.flatMap(entriesOf).map((entry) => ({ ...entry, excerpt: excerptOf(entry.text) })));
  return JSON.stringify(index);
}

function entriesOf({ path, title, description, entries }: Page): readonly Entry[] {
  return entries ?? [{ kind: "Page", title, path, text: description }];
}

function excerptOf(marked: string): string {
  const text = marked.replaceAll("`", "");
  return text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text;
}
