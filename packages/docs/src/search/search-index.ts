import MiniSearch from "minisearch";
import { type Found, indexOptions } from "./options.ts";

/** Finds the entries that have every word of a query, the best first. For a query without words it finds nothing. */
export type Search = (query: string) => Found[];

/** Loads the index. Throws if there is no index. */
export async function loadSearch(address: URL): Promise<Search> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`search-index.json answered ${response.status}`);
  const index = MiniSearch.loadJSON(await response.text(), indexOptions);
  return (query) =>
    index.search(query).map(({ kind, title, path, excerpt, terms }) => ({ kind, title, path, excerpt, words: terms }));
}
