// Runs before anything is drawn, so that a page never flashes in the other colours.
import { chosenScheme, show } from "./color-choice.ts";

show(chosenScheme());
