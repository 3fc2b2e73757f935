import { type App, type ControlAddress, controlOf, type SandboxState } from "../../running/control.ts";
import { tailJournal } from "../../running/journal-tail.ts";
import { removeLeftover, type SceneKeeper } from "./kept-scene.ts";
import { type Scene, sentenceOnScene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds between two looks at the calls of others. */
const pause = 1_000;

/** A change that can be taken back. */
interface Change {
  done: string;
  undo(): Promise<void>;
}

/** The scene that is set up. */
interface InScene {
  app: App;
  scene: Scene;
  done: string;
}

/** A running sandbox as a stage. A scene is in an app of its own, so the user's own world is never replaced by it. */
export async function runningStage(address: ControlAddress, keeper: SceneKeeper): Promise<Stage> {
  const own = controlOf(address);
  const [ownApp, ...others] = await own.apps();
  let current = adopted(keeper, others);
  /** Of the user's own world. A scene leaves it as it is. */
  let change: Change | undefined;

  const control = () => (current ? controlOf({ ...address, sdkAppId: current.app.sdkAppId }) : own);

  async function leave(): Promise<void> {
    current = undefined;
    await removeLeftover(keeper, own.removeApp);
  }

  async function setUp(scene: Scene): Promise<void> {
    await leave();
    const app = await own.addApp();
    keeper.write({ sdkAppId: app.sdkAppId, scene });
    current = inScene(app, scene);
    await control().restore({ ...scene, switches: {} });
  }

  async function replace(done: string, action: () => Promise<void>): Promise<void> {
    const before: SandboxState = await own.state();
    await action();
    // In a scene, undoing removes the app of the scene anyway.
    if (current) current = { ...current, done };
    else change = { done, undo: () => own.restore(before) };
  }

  return {
    get control() {
      return control();
    },
    get app() {
      return current?.app ?? ownApp;
    },
    get sceneId() {
      return current?.scene.id;
    },
    get done() {
      return current?.done ?? change?.done;
    },
    async about() {
      return `Of the sandbox at ${address.baseUrl}, SDKAppID ${current?.app.sdkAppId ?? ownApp?.sdkAppId}.`;
    },
    setUp,
    startOver: () => (current ? setUp(current.scene) : replace("Started over.", own.startOver)),
    load: (world, file) => replace(`Loaded ${file}.`, () => control().importWorld(world)),
    async undo() {
      if (current) return leave();
      const undone = change;
      change = undefined;
      await undone?.undo();
    },
    reread: async () => undefined,
    follow: (onChange) =>
      tailJournal({
        address: { ...address, sdkAppId: current?.app.sdkAppId },
        milliseconds: pause,
        onNews: ({ calls }, isFirst) => calls.length > 0 && !isFirst && onChange(),
        // The next reading tries again.
        onTrouble: () => undefined,
      }),
  };
}

function inScene(app: App, scene: Scene): InScene {
  return { app, scene, done: `${sentenceOnScene(scene)} It is in an app of its own, SDKAppID ${app.sdkAppId}.` };
}

/** The scene that an earlier page of the tab has set up, if its app is still there. */
function adopted(keeper: SceneKeeper, apps: readonly App[]): InScene | undefined {
  const kept = keeper.read();
  const app = apps.find(({ sdkAppId }) => sdkAppId === kept?.sdkAppId);
  return kept && app && inScene(app, kept.scene);
}
