import type { OpenStorage } from "../draft.ts";
import type { Scene } from "./scene.ts";

/** A scene of a running sandbox, and the app that it is in. */
export interface KeptScene {
  sdkAppId: number;
  scene: Scene;
}

/** Where a tab keeps the scene of one running sandbox, so that the next page of the tab finds its app again. */
export interface SceneKeeper {
  read(): KeptScene | undefined;
  /** Without a scene, it forgets the last one. */
  write(kept: KeptScene | undefined): void;
}

/** Keeps the scene of the sandbox at this address. */
export function sceneKeeper(storage: OpenStorage, baseUrl: string): SceneKeeper {
  const key = `chat-friends.scene ${baseUrl}`;
  return {
    read() {
      try {
        const { sdkAppId, scene } = Object(JSON.parse(storage().getItem(key) ?? "null"));
        const isScene = Number.isInteger(sdkAppId) && typeof scene?.id === "string" && Array.isArray(scene.faults);
        return isScene ? { sdkAppId, scene } : undefined;
      } catch {
        return undefined;
      }
    },
    write(kept) {
      try {
        if (kept) storage().setItem(key, JSON.stringify(kept));
        else storage().removeItem(key);
      } catch {
        // Then the next page does not know the app.
      }
    },
  };
}

/** Removes the app of a scene that an earlier page of the tab has left. */
export async function removeLeftover(
  keeper: SceneKeeper,
  removeApp: (sdkAppId: number) => Promise<void>,
): Promise<void> {
  const left = keeper.read();
  if (!left) return;
  keeper.write(undefined);
  // It may be removed already.
  await removeApp(left.sdkAppId).catch(() => undefined);
}
