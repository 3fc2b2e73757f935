import { element } from "../dom/element.ts";
import type { Found } from "./options.ts";
import { loadSearch, type Search } from "./search-index.ts";

export interface SearchBox {
  readonly input: HTMLInputElement;
  /** Where the results are listed. */
  readonly results: HTMLElement;
  /** Where the number of results is said. */
  readonly status: HTMLElement;
}

const most = 20;

/** Makes an input search the site below `root`: results as one types, arrow keys between the input and the results. */
export function searchIn({ input, results, status }: SearchBox, root: URL): { search(): Promise<void> } {
  let loading: Promise<Search> | undefined;

  async function search(): Promise<void> {
    const query = input.value.trim();
    loading ??= loadSearch(new URL("search-index.json", root));
    const find = await loading.catch(() => undefined);
    if (query !== input.value.trim()) return;
    if (!find) {
      loading = undefined;
      status.textContent = "The index can't be loaded. Is the site still there?";
      return;
    }
    const found = query === "" ? [] : find(query);
    results.replaceChildren(...found.slice(0, most).map((each) => item(each, root)));
    status.textContent = query === "" ? "" : summary(found.length);
  }

  input.addEventListener("focus", () => void search(), { once: true });
  input.addEventListener("input", () => void search());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") links(results)[0]?.click();
  });
  for (const part of [input, results]) part.addEventListener("keydown", (event) => moveFocus(event, input, results));
  return { search };
}

function item({ kind, title, path, excerpt }: Found, root: URL): HTMLElement {
  return element(
    "li",
    {},
    element(
      "a",
      { href: new URL(path, root).href },
      element("span", { class: "kind" }, kind),
      element("b", {}, title),
      element("span", { class: "excerpt" }, excerpt),
    ),
  );
}

function summary(count: number): string {
  if (count === 0) return "Nothing has all of these words. Try fewer, or a code's number.";
  if (count > most) return `The best ${most} of ${count}`;
  return count === 1 ? "1 result" : `${count} results`;
}

/** The input and the links behind it are one row of places for the arrow keys. */
function moveFocus(event: KeyboardEvent, input: HTMLElement, results: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const places = [input, ...links(results)];
  const next = places[places.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function links(results: HTMLElement): HTMLAnchorElement[] {
  return [...results.querySelectorAll("a")];
}
