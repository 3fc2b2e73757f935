import { find } from "../dom/element.ts";
import { connect, type PageSandbox } from "./core/connect.ts";
import { controlOf, type PageControl } from "./core/control.ts";
import { type WorldView, worldView } from "./world/world-view.ts";

/** The sandbox in the page, with the view of its world. */
export interface StartedSandbox {
  sandbox: PageSandbox;
  control: PageControl;
  view: WorldView;
}

const notes = {
  beside: "It runs in this browser, beside the page. What you do here goes nowhere else.",
  inside:
    "It runs in the page itself, as this browser gives it no Service Worker here. What you do here goes nowhere else.",
};

/** Brings up the sandbox of the folder that the page is in, and says how that went. */
export async function startSandbox(scope: string): Promise<StartedSandbox> {
  const note = find("page-note", HTMLElement);
  try {
    const sandbox = await connect(scope);
    const control = controlOf(sandbox);
    const view = worldView(control);
    await view.refresh();
    note.textContent = notes[sandbox.runs];
    return { sandbox, control, view };
  } catch (error) {
    note.textContent = "It could not be started. Reload the page, or send the call elsewhere.";
    throw error;
  }
}
