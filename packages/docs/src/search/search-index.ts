import MiniSearch from "minisearch";
import { type Found, indexOptions } from "./options.ts";

/** Finds entries, the best first. For a query without words it finds nothing. */
export type Search = (query: string) => Found[];

/** Loads the index. Throws if there is no index. */
export async function loadSearch(address: URL): Promise<Search> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`search-index.json answered ${response.status}`);
  return searchOf(MiniSearch.loadJSON(await response.text(), indexOptions));
}

/** Finds the entries that have every word of a query. If these are few, those that have some of the words follow. */
export function searchOf(index: MiniSearch): Search {
  return (query) => {
    const asked = withoutStopWords(query);
    const all = index.search(asked);
    const isKnown = new Set(all.map(({ id }) => id));
    const some =
      all.length > few ? [] : index.search(asked, { combineWith: "OR" }).filter(({ id }) => !isKnown.has(id));
    return [...all, ...some].map(({ kind, title, path, excerpt, terms }) => ({
      ...{ kind, title, path, excerpt, words: terms },
    }));
  };
}

const few = 2;

/** Words of questions that say nothing about what is asked. */
const stopWords = new Set(
  "a an and are can do does for from how i in is it my of on or should the there to what when where why with you".split(
    " ",
  ),
);

/** A query of nothing else keeps its words: they may be the beginnings of others. */
function withoutStopWords(query: string): string {
  const words = query.split(/\s+/).filter((word) => !stopWords.has(word.toLowerCase().replace(/\W+$/, "")));
  return words.join("").trim() === "" ? query : words.join(" ");
}
