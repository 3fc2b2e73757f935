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
  beside: "It runs in this browser, next to the page. The data stays in this browser.",
  inside:
    "It runs in the page itself, because this browser has no Service Worker here. The data stays in this browser.",
};

/** Starts the sandbox of the page's folder, and shows whether it started. */
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
    note.textContent = "The sandbox did not start. Reload the page, or choose another target.";
    throw error;
  }
}
