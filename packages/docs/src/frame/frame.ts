import { addCopyButtons } from "../code/copy-buttons.ts";
import { fillIn } from "../code/fill-in.ts";
import { startTabs } from "../code/tabs.ts";
import { chosenScheme, show, switchScheme } from "./color-choice.ts";
import { followPlaces } from "./places.ts";
import { takeTyping } from "./typing.ts";

const find = document.querySelector<HTMLAnchorElement>(".find");
const fields = "input, textarea, select, [contenteditable]";

const { follow: followLanguage } = startTabs();
followPlaces();
addCopyButtons();
// If the page is offline, its code stays as it is.
if (find) fillIn(new URL("../", find.href)).catch(() => undefined);
document.querySelector(".scheme")?.addEventListener("click", switchScheme);
// The reader may choose on another page: in another tab, or while the browser keeps this page for its back button.
addEventListener("storage", followChoices);
addEventListener("pageshow", ({ persisted }) => persisted && followChoices());

// On a page that may fetch nothing, and on the search page, the link stays a plain link.
if (find?.dataset["opens"] === "dialog") {
  find.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openSearch(find);
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    // This finds the field itself. Outside a shadow root, such as the editor's, an event seems to come from the host element.
    const [target] = event.composedPath();
    const isSlash = event.key === "/" && !(target instanceof Element && target.matches(fields));
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    void openSearch(find);
  });
}

function followChoices(): void {
  show(chosenScheme());
  followLanguage();
}

/** Loads the search at its first use. If this fails, it opens the search page. */
async function openSearch({ href }: HTMLAnchorElement): Promise<void> {
  const typed = takeTyping();
  try {
    const search = await import("../search/dialog.ts");
    await search.openSearch(new URL("../", href), typed);
  } catch {
    typed();
    location.assign(href);
  }
}
