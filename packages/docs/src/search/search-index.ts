import MiniSearch from "minisearch";
import { type Found, indexOptions } from "./options.ts";

/** Finds what has every word of a query, the best first; nothing for a query without words. */
export type Search = (query: string) => Found[];

/** Loads the index; throws where it isn't there. */
export async function loadSearch(address: URL): Promise<Search> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`search-index.json answered ${response.status}`);
  const index = MiniSearch.loadJSON(await response.text(), indexOptions);
  return (query) =>
    index.search(query).map(({ kind, title, path, excerpt, terms }) => ({ kind, title, path, excerpt, words: terms }));
}
