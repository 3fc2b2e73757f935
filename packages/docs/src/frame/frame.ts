import { addCopyButtons } from "../code/copy-buttons.ts";
import { fillIn } from "../code/fill-in.ts";
import { startTabs } from "../code/tabs.ts";
import { switchScheme } from "./color-choice.ts";
import { followPlaces } from "./places.ts";

const find = document.querySelector<HTMLAnchorElement>(".find");
const fields = "input, textarea, select, [contenteditable]";

startTabs();
followPlaces();
addCopyButtons();
if (find) void fillIn(new URL("../", find.href));
document.querySelector(".scheme")?.addEventListener("click", switchScheme);

// A page that may fetch nothing, and the search itself, leave the link a link.
if (find?.dataset["opens"] === "dialog") {
  find.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch(find);
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    // The field itself: outside of a shadow root, such as the editor's, an event seems to come from its host.
    const [target] = event.composedPath();
    const isSlash = event.key === "/" && !(target instanceof Element && target.matches(fields));
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    void openSearch(find);
  });
}

/** The search is loaded when it is first asked for; where that fails, its own page is opened. */
async function openSearch({ href }: HTMLAnchorElement): Promise<void> {
  try {
    const search = await import("../search/dialog.ts");
    await search.openSearch(new URL("../", href));
  } catch {
    location.assign(href);
  }
}
