import { find } from "../dom/element.ts";
import { searchIn } from "../search/search-box.ts";
import { wordsOf } from "./words-of.ts";

const home = document.querySelector<HTMLAnchorElement>(".brand");
const input = find("search-query", HTMLInputElement);
const { search } = searchIn(
  { input, results: find("search-results", HTMLUListElement), status: find("search-status", HTMLParagraphElement) },
  new URL(home?.href ?? location.origin),
);

// The address that does not exist is probably close to the address that the reader wants.
input.value = wordsOf(location.pathname);
await search();
