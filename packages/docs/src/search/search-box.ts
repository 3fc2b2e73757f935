import { element } from "../dom/element.ts";
import { marked } from "./marked.ts";
import type { Found } from "./options.ts";
import { loadSearch, type Search } from "./search-index.ts";

export interface SearchBox {
  readonly input: HTMLInputElement;
  /** The list of results. */
  readonly results: HTMLElement;
  /** The element that says the number of results. */
  readonly status: HTMLElement;
}

const most = 20;

/** Makes an input search the site below `root`. It shows results while the reader types. Arrow keys choose a result, and Enter opens it. */
export function searchIn({ input, results, status }: SearchBox, root: URL): { search(): Promise<void> } {
  let chosen = 0;
  let loading: Promise<Search> | undefined;

  results.id ||= "found";
  results.setAttribute("role", "listbox");
  results.setAttribute("aria-label", "Results");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", results.id);
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-autocomplete", "list");

  async function search(): Promise<void> {
    const query = input.value.trim();
    if (!loading && query !== "") status.textContent = "Loading…";
    loading ??= loadSearch(new URL("search-index.json", root));
    const find = await loading.catch(() => undefined);
    if (query !== input.value.trim()) return;
    if (!find) {
      loading = undefined;
      status.textContent = "The page can't load the search index. Is the site still available?";
      return;
    }
    const found = query === "" ? [] : find(query).slice(0, most + 1);
    results.replaceChildren(...found.slice(0, most).map((each) => item(each, root)));
    if (query !== "" && found.length === 0) results.replaceChildren(...places.map((place) => item(place, root)));
    status.textContent = query === "" ? "" : summary(found.length);
    choose(0);
  }

  /** The focus stays in the input, so that the reader can continue to type. Enter opens the chosen result. */
  function choose(index: number): void {
    const all = links(results);
    chosen = Math.min(Math.max(index, 0), all.length - 1);
    for (const [at, link] of all.entries()) link.setAttribute("aria-selected", String(at === chosen));
    const link = all[chosen];
    link?.scrollIntoView({ block: "nearest" });
    if (link) input.setAttribute("aria-activedescendant", link.id);
    else input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("focus", () => void search(), { once: true });
  input.addEventListener("input", () => void search());
  input.addEventListener("keydown", (event) => {
    // While a word is composed, as in Chinese, these keys choose among its readings.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") links(results)[chosen]?.click();
    if (step === undefined) return;
    event.preventDefault();
    choose(chosen + step);
  });
  return { search };
}

function item({ kind, title, path, excerpt, words }: Found, root: URL): HTMLElement {
  const parts = (text: string, nodes = (part: string): (Node | string)[] => [part]) =>
    marked(text, words).flatMap((part) =>
      part.isMarked ? element("mark", {}, ...nodes(part.text)) : nodes(part.text),
    );
  const link = element(
    "a",
    { href: new URL(path, root).href, role: "option", id: `result-${path}`, tabindex: "-1" },
    element("span", { class: "kind" }, kind),
    element("b", {}, ...parts(title, withBreaks)),
    element("span", { class: "excerpt" }, ...parts(excerpt)),
  );
  return element("li", { role: "presentation" }, link);
}

/** A title such as `AddFriendItem[].GroupName` breaks between its words. */
function withBreaks(title: string): (Node | string)[] {
  const [first = "", ...rest] = title.split(/(?<=[a-z])(?=[A-Z])|(?<=[\].=_/])/);
  return [first, ...rest.flatMap((word) => [element("wbr"), word])];
}

/** The pages to show if the search finds nothing. */
const places: readonly Found[] = [
  { kind: "Page", title: "Guides", path: "guides/", excerpt: "One task in each guide", words: [] },
  { kind: "Page", title: "Reference", path: "operations/", excerpt: "The five calls, member by member", words: [] },
  { kind: "Page", title: "Errors", path: "errors/", excerpt: "Every code; paste a reply", words: [] },
  { kind: "Page", title: "Ledger", path: "ledger/", excerpt: "Where the vendor's pages say nothing", words: [] },
];

function summary(count: number): string {
  if (count === 0)
    return "No page has all of these words. Try fewer words, the number of a code, or one of these pages.";
  if (count > most) return `The best ${most} results`;
  return count === 1 ? "1 result" : `${count} results`;
}

function links(results: HTMLElement): HTMLAnchorElement[] {
  return [...results.querySelectorAll("a")];
}
