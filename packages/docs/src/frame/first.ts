// Runs before anything is drawn, so that a page never flashes in the other colours.
import { chosenScheme, show } from "./color-choice.ts";

show(chosenScheme());
// Style sheets show one tab where a script can change it, and every one where none can.
document.documentElement.classList.add("scripted");
