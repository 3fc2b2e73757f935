import { type App, type ControlAddress, controlOf, type SandboxState } from "../../running/control.ts";
import { tailJournal } from "../../running/journal-tail.ts";
import { type Scene, sentenceOnScene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds between two looks at the calls of others. */
const pause = 1_000;

/** A change that can be taken back. */
interface Change {
  done: string;
  undo(): Promise<void>;
}

/** A running sandbox as a stage. A scene is in an app of its own, so the user's own world is never replaced by it. */
export async function runningStage(address: ControlAddress): Promise<Stage> {
  const own = controlOf(address);
  const [ownApp] = await own.apps();
  let scene: { app: App; scene: Scene } | undefined;
  let change: Change | undefined;

  const control = () => (scene ? controlOf({ ...address, sdkAppId: scene.app.sdkAppId }) : own);

  async function leave(): Promise<void> {
    const left = scene;
    scene = undefined;
    change = undefined;
    // Another console may have removed the app.
    if (left) await own.removeApp(left.app.sdkAppId).catch(() => undefined);
  }

  async function setUp(next: Scene): Promise<void> {
    await leave();
    const app = await own.addApp();
    scene = { app, scene: next };
    await control().restore({ ...next, switches: {} });
    change = { done: `${sentenceOnScene(next)} It is in an app of its own, SDKAppID ${app.sdkAppId}.`, undo: leave };
  }

  /** In a scene, undoing removes the app of the scene anyway. */
  async function replace(done: string, action: () => Promise<void>): Promise<void> {
    const before: SandboxState = await own.state();
    await action();
    change = scene ? { done, undo: leave } : { done, undo: () => own.restore(before) };
  }

  return {
    get control() {
      return control();
    },
    get app() {
      return scene?.app ?? ownApp;
    },
    get sceneId() {
      return scene?.scene.id;
    },
    get done() {
      return change?.done;
    },
    async about() {
      return `Of the sandbox at ${address.baseUrl}, SDKAppID ${scene?.app.sdkAppId ?? ownApp?.sdkAppId}.`;
    },
    setUp,
    startOver: () => (scene ? setUp(scene.scene) : replace("Started over.", own.startOver)),
    load: (world, file) => replace(`Loaded ${file}.`, () => control().importWorld(world)),
    async undo() {
      const undone = change;
      change = undefined;
      await undone?.undo();
    },
    reread: async () => undefined,
    follow: (onChange) =>
      tailJournal({
        address: { ...address, sdkAppId: scene?.app.sdkAppId },
        milliseconds: pause,
        onNews: ({ calls }, isFirst) => calls.length > 0 && !isFirst && onChange(),
        // The next reading tries again.
        onTrouble: () => undefined,
      }),
  };
}
