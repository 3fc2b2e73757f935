import { element } from "../dom/element.ts";
import { searchIn } from "./search-box.ts";

let making: Promise<HTMLDialogElement> | undefined;

/** Opens the search above the page. The first call creates it and loads its style sheet. `typed` gives what the reader has typed meanwhile. */
export async function openSearch(root: URL, typed: () => string): Promise<void> {
  making ??= make(root);
  const dialog = await making;
  const query = typed();
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector("input");
  input?.select();
  if (!input || query === "") return;
  input.value = query;
  input.dispatchEvent(new Event("input"));
}

async function make(root: URL): Promise<HTMLDialogElement> {
  await loadStyles(new URL("search/search.css", root));
  const input = element("input", {
    ...{ type: "search", "aria-label": "Search", placeholder: "a member, a code, a question" },
    ...{ autocomplete: "off", spellcheck: "false" },
  });
  const status = element("p", { class: "search-status", role: "status" });
  const results = element("ul", { class: "search-results" });
  const made = element("dialog", { class: "search-dialog", "aria-label": "Search" }, input, status, results);
  searchIn({ input, results, status }, root);
  results.addEventListener("click", () => made.close());
  made.addEventListener("click", ({ target }) => target === made && made.close());
  // At the first Escape, a browser would only empty the field.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}

function loadStyles(address: URL): Promise<void> {
  return new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href: address.href });
    // Without its style sheet the search is plain, but it works.
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
