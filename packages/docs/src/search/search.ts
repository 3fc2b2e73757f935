import { find } from "../dom/element.ts";
import { searchIn } from "./search-box.ts";

const input = find("search-query", HTMLInputElement);
const { search } = searchIn(
  { input, results: find("search-results", HTMLUListElement), status: find("search-status", HTMLParagraphElement) },
  new URL("../", location.href),
);

// The query is in the address, so that a link can open a search and "back" returns to it.
input.value = new URLSearchParams(location.search).get("q") ?? "";
input.addEventListener("input", () => {
  const query = input.value.trim();
  history.replaceState(null, "", query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`);
});
input.focus();
await search();
