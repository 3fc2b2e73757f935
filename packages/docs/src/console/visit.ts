import { controlOf } from "../running/control.ts";
import { controlAddress } from "../running/control-address.ts";
import { beginning } from "./begin.ts";
import type { OpenStorage } from "./draft.ts";
import { type Link, readLink } from "./link.ts";
import { removeLeftover, sceneKeeper } from "./stage/tab-keeper.ts";
import type { TargetForm } from "./target/target-form.ts";

export interface VisitOptions {
  /** Token of the sandbox that serves the page. */
  token: string | undefined;
  storage: OpenStorage;
  targets: TargetForm;
  /** Shows a call. */
  open(link: Link, why: "case" | "reload"): void;
  /** Called when the reader comes back to a page that the browser has kept. */
  onReturn(): void;
}

/** Begins a visit with what the address or the tab says, and follows later links and the back button. */
export function startVisit({ token, storage, targets, open, onReturn }: VisitOptions): void {
  function openLink(): void {
    const link = readLink(location.hash);
    if (!link) return;
    // The author of a link must not choose the target of its call.
    targets.choosePage();
    open(link, "case");
  }

  addEventListener("hashchange", openLink);
  // The browser may keep the page for its back button, so the page deletes the signature.
  addEventListener("pagehide", () => targets.forget());
  addEventListener("pageshow", ({ persisted }) => persisted && onReturn());

  const { link, target, why } = beginning(location.hash, isReload(), token !== undefined, storage);
  if (target === "running") targets.chooseRunning();
  else if (token !== undefined) removeOldScene(token, storage);
  open(link, why);
}

/** Whether the reader has seen the page before: it was loaded again, or by the back button. */
function isReload(): boolean {
  const [visit] = performance.getEntriesByType("navigation");
  return visit instanceof PerformanceNavigationTiming && visit.type !== "navigate";
}

/** An earlier page of the tab may have left the app of a case in the sandbox that serves the page. */
function removeOldScene(token: string, storage: OpenStorage): void {
  const { removeApp } = controlOf(controlAddress(location.origin, token));
  void removeLeftover(sceneKeeper(storage, location.origin), removeApp);
}
