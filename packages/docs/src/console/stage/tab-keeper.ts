import type { SandboxState } from "../../running/control.ts";
import type { OpenStorage } from "../draft.ts";
import type { Scene } from "./scene.ts";

/** Where a tab keeps something of one running sandbox for the next page of the tab. */
export interface Keeper<Kept> {
  read(): Kept | undefined;
  /** Without a value, it forgets the last one. Returns whether the next page will know it. */
  write(kept: Kept | undefined): boolean;
}

/** A scene of a running sandbox, and the app that it is in. */
export interface KeptScene {
  sdkAppId: number;
  scene: Scene;
}

/** Keeps the scene of the sandbox at this address. */
export function sceneKeeper(storage: OpenStorage, baseUrl: string): Keeper<KeptScene> {
  return keeper(storage, `chat-friends.scene ${baseUrl}`, (kept) => {
    const { sdkAppId, scene } = Object(kept);
    const isScene = Number.isInteger(sdkAppId) && typeof scene?.id === "string" && Array.isArray(scene.faults);
    return isScene ? { sdkAppId, scene } : undefined;
  });
}

/** The state of the reader's own app before it was replaced, and what has replaced it, in words. */
export interface KeptUndo {
  sdkAppId: number;
  done: string;
  before: SandboxState;
}

/** Keeps what can be undone in the sandbox at this address. */
export function undoKeeper(storage: OpenStorage, baseUrl: string): Keeper<KeptUndo> {
  return keeper(storage, `chat-friends.undo ${baseUrl}`, (kept) => {
    const { sdkAppId, done, before } = Object(kept);
    const isUndo = Number.isInteger(sdkAppId) && typeof done === "string" && isState(Object(before));
    return isUndo ? { sdkAppId, done, before } : undefined;
  });
}

function isState({ world, switches, faults }: Partial<SandboxState>): boolean {
  return typeof world === "object" && typeof switches === "object" && Array.isArray(faults);
}

/** `check` gets what another version of the page may have written. */
function keeper<Kept>(storage: OpenStorage, key: string, check: (kept: unknown) => Kept | undefined): Keeper<Kept> {
  return {
    read() {
      try {
        return check(JSON.parse(storage().getItem(key) ?? "null"));
      } catch {
        return undefined;
      }
    },
    write(kept) {
      try {
        if (kept) storage().setItem(key, JSON.stringify(kept));
        else storage().removeItem(key);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Removes the app of a scene that an earlier page of the tab has left. */
export async function removeLeftover(
  kept: Keeper<KeptScene>,
  removeApp: (sdkAppId: number) => Promise<void>,
): Promise<void> {
  const left = kept.read();
  if (!left) return;
  kept.write(undefined);
  // It may be removed already.
  await removeApp(left.sdkAppId).catch(() => undefined);
}
