import { type App, type ControlAddress, controlOf } from "../../running/control.ts";
import { tailJournal } from "../../running/journal-tail.ts";
import { type Scene, sentenceOnScene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { type Keeper, type KeptScene, type KeptUndo, removeLeftover } from "./tab-keeper.ts";

/** Milliseconds between two looks at the calls of others. */
const pause = 1_000;

/** What the next page of the tab must know. */
export interface StageKeepers {
  scene: Keeper<KeptScene>;
  undo: Keeper<KeptUndo>;
}

/** The scene that is set up. */
interface InScene {
  app: App;
  scene: Scene;
  done: string;
}

/** A running sandbox as a stage. A scene is in an app of its own, so the user's own world is never replaced by it. */
export async function runningStage(address: ControlAddress, keepers: StageKeepers): Promise<Stage> {
  const own = controlOf(address);
  const [ownApp, ...others] = await own.apps();
  const sdkAppId = ownApp?.sdkAppId ?? 0;
  let current = adopted(keepers.scene, others);
  /** Of the user's own world. A scene leaves it as it is. */
  let change = undoFor(sdkAppId, keepers.undo);

  const control = () => (current ? controlOf({ ...address, sdkAppId: current.app.sdkAppId }) : own);

  async function leave(): Promise<void> {
    current = undefined;
    await removeLeftover(keepers.scene, own.removeApp);
  }

  async function setUp(scene: Scene): Promise<void> {
    await leave();
    const app = await own.addApp();
    keepers.scene.write({ sdkAppId: app.sdkAppId, scene });
    current = inScene(app, scene);
    await control().restore({ ...scene, switches: {} });
  }

  async function replace(done: string, action: () => Promise<void>): Promise<void> {
    const before = await own.state();
    await action();
    // In a scene, undoing removes the app of the scene anyway.
    if (current) current = { ...current, done };
    else change = keptUndo({ sdkAppId, done, before }, keepers.undo);
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
      return `Of the sandbox at ${address.baseUrl}, SDKAppID ${current?.app.sdkAppId ?? sdkAppId}.`;
    },
    setUp,
    startOver: () => (current ? setUp(current.scene) : replace("Started over.", own.startOver)),
    load: (world, file) => replace(`Loaded ${file}.`, () => control().importWorld(world)),
    async undo() {
      if (current) return leave();
      if (!change) return;
      await own.restore(change.before);
      change = undefined;
      keepers.undo.write(undefined);
    },
    /** Another page may have removed the app of a scene, and a sandbox that was started again has none. */
    async reread() {
      if (!current) return;
      const { app } = current;
      const apps = await own.apps().catch(() => [app]);
      if (!hasApp(apps, app)) await leave();
    },
    follow(onChange) {
      let trouble: string | undefined;
      return tailJournal({
        address: { ...address, sdkAppId: current?.app.sdkAppId },
        milliseconds: pause,
        onNews({ calls, isRestarted }, isFirst) {
          if (trouble || isRestarted || (calls.length > 0 && !isFirst)) onChange();
          trouble = undefined;
        },
        // The next reading tries again. Only another trouble is news.
        onTrouble(error) {
          if (trouble !== String(error)) onChange();
          trouble = String(error);
        },
      });
    },
  };
}

function hasApp(apps: readonly App[], { sdkAppId }: App): boolean {
  return apps.some((app) => app.sdkAppId === sdkAppId);
}

function inScene(app: App, scene: Scene): InScene {
  return { app, scene, done: `${sentenceOnScene(scene)} It is in an app of its own, SDKAppID ${app.sdkAppId}.` };
}

/** The scene that an earlier page of the tab has set up, if its app is still there. */
function adopted(keeper: Keeper<KeptScene>, apps: readonly App[]): InScene | undefined {
  const kept = keeper.read();
  const app = apps.find(({ sdkAppId }) => sdkAppId === kept?.sdkAppId);
  return kept && app && inScene(app, kept.scene);
}

/** What an earlier page of the tab has replaced in this app. */
function undoFor(sdkAppId: number, keeper: Keeper<KeptUndo>): KeptUndo | undefined {
  const kept = keeper.read();
  return kept?.sdkAppId === sdkAppId ? kept : undefined;
}

/** Keeps what can be undone. If the tab has no room for it, the reader learns that a reload loses it. */
function keptUndo(undo: KeptUndo, keeper: Keeper<KeptUndo>): KeptUndo {
  if (keeper.write(undo)) return undo;
  keeper.write(undefined);
  return { ...undo, done: `${undo.done} You can undo this until you reload the page.` };
}
