import type { World } from "@chat-friends/sandbox";
import type { App, SandboxControl } from "../../running/control.ts";
import type { Picked } from "../request/pick.ts";
import { idOf, type Scene, sceneOf, type WorldsOfCases } from "./scene.ts";

/** A sandbox whose state the console sets up for a case, and takes back. */
export interface Stage {
  /** The control plane of the app that calls go to. */
  readonly control: SandboxControl;
  /** The app that calls go to. Undefined for the demo app. */
  readonly app: App | undefined;
  /** The name of the case whose scene is set up. */
  readonly sceneId: string | undefined;
  /** What `undo` takes back, in words. Undefined if there is nothing to take back. */
  readonly done: string | undefined;
  /** Which world it is, in words. */
  about(): Promise<string>;
  setUp(scene: Scene): Promise<void>;
  /** Goes back to the first state; in a scene, to the beginning of the scene. */
  startOver(): Promise<void>;
  /** Replaces the world by one of a file. */
  load(world: World, file: string): Promise<void>;
  undo(): Promise<void>;
  /** Reads again what another console may have changed. */
  reread(): Promise<void>;
  /** Calls `onChange` after calls of others, and when the sandbox is lost or found again, until the returned function is called. */
  follow(onChange: () => void): () => Promise<void>;
}

/** Whether another case, or none, is set up than the case needs. A case without a world of its own needs no scene. */
export function needsChange({ sceneId }: Stage, picked: Picked, worlds: WorldsOfCases): boolean {
  const id = idOf(picked);
  return sceneId !== id && (sceneId !== undefined || Object.hasOwn(worlds, id));
}

/** Sets up the scene of a case, if the case has a world of its own. Before this it takes the scene of another case back. */
export async function showCase(stage: Stage, picked: Picked, worlds: WorldsOfCases): Promise<void> {
  const id = idOf(picked);
  if (stage.sceneId === id) return;
  if (stage.sceneId !== undefined) await stage.undo();
  if (Object.hasOwn(worlds, id)) await stage.setUp(sceneOf(id, worlds));
}

/** Sets up the scene of a case again, or for the first time, so that its reply comes out as it is written. */
export async function mendCase(stage: Stage, picked: Picked, worlds: WorldsOfCases): Promise<void> {
  await stage.setUp(sceneOf(idOf(picked), worlds));
}
