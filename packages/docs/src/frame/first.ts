// Runs before the browser draws anything, so that a page never shows the other colours for a moment.
import { chosenScheme, show } from "./color-choice.ts";
import { showFileNotice } from "./file-notice.ts";

show(chosenScheme());
if (location.protocol === "file:") document.addEventListener("DOMContentLoaded", showFileNotice);
// Style sheets show one tab if scripts can change it, and all tabs if there are no scripts, as on a page that is a file.
else document.documentElement.classList.add("scripted");
