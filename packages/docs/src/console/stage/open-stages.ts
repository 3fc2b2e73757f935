import { controlAddress } from "../../running/control-address.ts";
import { isControlToken } from "../../running/control-token.ts";
import type { OpenStorage } from "../draft.ts";
import { baseUrlOf, type Target } from "../target/target.ts";
import { runningStage } from "./running-stage.ts";
import type { Stage } from "./stage.ts";
import { sceneKeeper, undoKeeper } from "./tab-keeper.ts";

/** The stages of targets. There is none for an official host, and for a local sandbox without its token. */
export type StageOf = (target: Target, token: string | undefined) => Promise<Stage> | undefined;

const wrongToken = "A control token has at most 512 characters: letters, digits and -._~+/, and = at its end.";

export function openStages(page: Promise<Stage>, storage: OpenStorage): StageOf {
  const running = new Map<string, Promise<Stage>>();

  return (target, token) => {
    if (target.kind === "page") return page;
    if (target.kind === "official" || token === undefined) return undefined;
    if (!isControlToken(token)) return Promise.reject(new Error(wrongToken));
    const baseUrl = baseUrlOf(target, "");
    const key = `${baseUrl} ${token}`;
    const known = running.get(key);
    if (known) return known;
    const keepers = { scene: sceneKeeper(storage, baseUrl), undo: undoKeeper(storage, baseUrl) };
    const opened = runningStage(controlAddress(baseUrl, token), keepers);
    running.set(key, opened);
    // The sandbox may be started later.
    opened.catch(() => running.delete(key));
    return opened;
  };
}
