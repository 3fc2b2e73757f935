import { find } from "../dom/element.ts";
import { connect, type PageSandbox } from "./core/connect.ts";
import { pageStage } from "./stage/page-stage.ts";
import type { Stage } from "./stage/stage.ts";

/** The sandbox in the page. */
export interface StartedSandbox {
  sandbox: PageSandbox;
  stage: Stage;
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
    const stage = await pageStage(sandbox, sandbox.aside);
    note.textContent = notes[sandbox.runs];
    return { sandbox, stage };
  } catch (error) {
    note.textContent = "The sandbox did not start. Reload the page, or choose another target.";
    throw error;
  }
}
