// Runs before the browser draws anything, so that a page never shows the other colours for a moment.
import { chosenScheme, show } from "./color-choice.ts";

show(chosenScheme());
// Style sheets show one tab if scripts can change it, and all tabs if there are no scripts.
document.documentElement.classList.add("scripted");
