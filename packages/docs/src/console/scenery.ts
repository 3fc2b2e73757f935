import { find } from "../dom/element.ts";
import type { Picked } from "./request/pick.ts";
import type { WorldsOfCases } from "./stage/scene.ts";
import { mendCase, needsChange, type Stage, showCase } from "./stage/stage.ts";
import { undoView } from "./undo-view.ts";
import { worldView } from "./world/world-view.ts";

export interface SceneryOptions {
  /** The stage of the chosen target. Undefined if the console can't look into the target. */
  stage(): Promise<Stage> | undefined;
  worlds(): Promise<WorldsOfCases>;
  /** Called after each change of a sandbox that is not a call. */
  onChange(): void;
  /** Called when calls go to another stage, or to another app of it. */
  onStage(): void;
  /** Called if a case stays as it is, and the world that it needs is not set up. */
  onUnset(): void;
}

/** Sets up scenes, and shows the world of the chosen target. Each action waits for the one before it. */
export interface Scenery {
  /** The stage of the chosen target, as it is now. */
  readonly stage: Stage | undefined;
  /** The stage of the chosen target, after everything before is done. */
  ready(): Promise<Stage | undefined>;
  /** Shows a case. It is set up if the reader chose it, or chose another target for it. After a reload, it stays as it is. */
  show(picked: Picked, why: "case" | "target" | "reload"): void;
  /** Sets up the case, whether it has a world of its own or not. */
  mend(picked: Picked): Promise<void>;
  /** Shows what a call has changed. */
  refresh(): Promise<void>;
  /** Shows what another console may have changed. */
  follow(): void;
}

export function scenery({ stage, worlds, onChange, onStage, onUnset }: SceneryOptions): Scenery {
  const section = find("world", HTMLElement);
  const note = find("local-world", HTMLElement);
  const hint = [...note.childNodes];
  let turn: Promise<unknown> = Promise.resolve();
  let shown: Stage | undefined;
  let endFollowing = async (): Promise<void> => undefined;

  function inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
    const done = turn.then(action);
    turn = done.catch(() => undefined);
    return done;
  }

  const view = worldView({
    async stage() {
      if (shown) return shown;
      throw new Error("The sandbox can't be reached.");
    },
    onChange() {
      showUndo(shown?.done);
      onChange();
    },
    onReplace: (action) => inTurn(() => change(action)),
  });
  const showUndo = undoView(() => inTurn(() => change((current) => current.undo())));

  /** Replaces the state, and shows the new world. */
  async function change(action: (current: Stage) => Promise<void>): Promise<void> {
    const current = shown;
    if (!current) return;
    // An app that is removed must not be read any more.
    await endFollowing();
    await view.replace(() => action(current));
    onStage();
    followCalls(current);
  }

  function followCalls(current: Stage): void {
    endFollowing = current.follow(() => follow());
  }

  /** Goes to the stage of the chosen target, and returns whether it is another one. A scene of the last one is taken back. */
  async function goToStage(): Promise<boolean> {
    let trouble: string | undefined;
    const next = await stage()?.catch((error: unknown) => {
      trouble = `The page can't use its control plane: ${error instanceof Error ? error.message : error}`;
      return undefined;
    });
    note.replaceChildren(...(next ? [] : trouble ? [trouble] : hint));
    if (next === shown) return false;
    await endFollowing();
    if (shown?.sceneId !== undefined) await shown.undo().catch(() => undefined);
    shown = next;
    section.hidden = !next;
    showUndo(next?.done);
    onStage();
    if (!next) return true;
    await view.showAnew();
    followCalls(next);
    return true;
  }

  function follow(): void {
    void inTurn(async () => {
      const current = shown;
      if (!current) return;
      const { sceneId } = current;
      await current.reread();
      showUndo(current.done);
      if (current.sceneId === sceneId) return view.follow();
      await endFollowing();
      onStage();
      await view.showAnew();
      followCalls(current);
    });
  }

  return {
    get stage() {
      return shown;
    },
    ready: () => inTurn(async () => shown),
    show: (picked, why) =>
      void inTurn(async () => {
        const isMoved = await goToStage();
        // Without the worlds, the reply says that it differs from the case.
        const known = await worlds().catch(() => undefined);
        if (!shown || !known || (why === "target" && !isMoved) || !needsChange(shown, picked, known)) return;
        if (why !== "reload") await change((current) => showCase(current, picked, known));
        else if (shown.sceneId !== undefined) await change((current) => current.undo());
        if (why === "reload" && needsChange(shown, picked, known)) onUnset();
      }),
    mend: (picked) => inTurn(async () => change(async (current) => mendCase(current, picked, await worlds()))),
    // The sandbox of a call may have been started after the page.
    refresh: () => inTurn(async () => void (shown ? await view.refresh() : await goToStage())),
    follow,
  };
}
