import type { World } from "@chat-friends/sandbox";
import { askControl, type ControlAddress, controlOf, type SandboxState } from "../../running/control.ts";
import type { Storage } from "../core/core.ts";
import type { Shelf } from "../core/shelf.ts";
import { type Scene, sentenceOnScene } from "./scene.ts";
import type { Stage } from "./stage.ts";

/** The reader's own state while something else is in its place. */
interface Aside {
  done: string;
  /** The scene that is in its place. Undefined after a start over, and after a world was loaded. */
  scene: Scene | undefined;
  before: SandboxState;
  /** What could be taken back before the scene was set up. Undefined if there was nothing. */
  previous?: Aside | undefined;
}

/** The sandbox in the page as a stage. The state before a change is on a shelf, so it can be restored on a later visit too. */
export async function pageStage(address: ControlAddress, shelf: Shelf): Promise<Stage> {
  const control = controlOf(address);
  let aside = asideIn(await shelf.read().catch(() => undefined));

  async function put(next: Aside | undefined): Promise<void> {
    aside = next;
    // If the browser can't write, the state ends with the page.
    await shelf.write(next ?? {}).catch(() => undefined);
  }

  /** Puts the reader's own state aside, before something takes its place. In a scene it is aside already. */
  async function replace(done: string, scene: Scene | undefined, action: () => Promise<void>): Promise<void> {
    const before = aside?.scene ? aside.before : await control.state();
    const earlier = scene && aside;
    await put({ done, scene, before, previous: aside?.scene ? aside.previous : earlier });
    await action();
  }

  /** The sandbox refuses a wrong world and stays as it is, so what can be taken back stays too. */
  async function load(world: World, file: string): Promise<void> {
    const earlier = aside;
    try {
      await replace(`Loaded ${file}.`, undefined, () => control.importWorld(world));
    } catch (error) {
      await put(earlier);
      throw error;
    }
  }

  const setUp = (scene: Scene): Promise<void> =>
    replace(sentenceOnScene(scene), scene, () => control.restore({ ...scene, switches: {} }));

  return {
    control,
    app: undefined,
    get sceneId() {
      return aside?.scene?.id;
    },
    get done() {
      return aside?.done;
    },
    async about() {
      const { isKept } = await askControl<Storage>(address, "GET", "storage");
      return isKept
        ? "In this page. Stored in this browser until you start over."
        : "This browser stores nothing: the world ends with the page.";
    },
    setUp,
    startOver: () => (aside?.scene ? setUp(aside.scene) : replace("Started over.", undefined, control.startOver)),
    load,
    async undo() {
      if (!aside) return;
      await control.restore(aside.before);
      await put(aside.previous);
    },
    async reread() {
      if (shelf.isLasting) aside = asideIn(await shelf.read().catch(() => undefined));
    },
    // Other consoles of this browser tell their changes themselves.
    follow: () => async () => undefined,
  };
}

/** Another version of this page may have written something else. */
function asideIn(kept: unknown): Aside | undefined {
  const { done, before } = Object(kept);
  return typeof done === "string" && typeof before === "object" ? (kept as Aside) : undefined;
}
