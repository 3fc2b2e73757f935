import type { Fault, World } from "@chat-friends/sandbox";
import type { Picked } from "../request/pick.ts";

/** The worlds that cases start from, by `<operation>.<case>`. All other cases start from `default`. */
export type WorldsOfCases = Readonly<Record<string, World>> & { readonly default: World };

/** What a sandbox must hold so that a case comes out as it is written. */
export interface Scene {
  /** `<operation>.<case>`. */
  id: string;
  world: World;
  /** The refusals that the world has a script for. As faults, the reader sees them in the list of faults. */
  faults: Fault[];
}

/** The name of a case among all cases. */
export function idOf({ operation, caseName }: Pick<Picked, "operation" | "caseName">): string {
  return `${operation}.${caseName}`;
}

/** The scene of a case. A case without its own world starts from the default world. */
export function sceneOf(id: string, worlds: WorldsOfCases): Scene {
  const { scripted = [], ...world } = worlds[id] ?? worlds.default;
  return { id, world, faults: scripted };
}

/** What was done for a case, in a few words. */
export function sentenceOnScene({ faults }: Scene): string {
  if (faults.length === 0) return "The world of this case is set up.";
  return `The world of this case is set up, with ${faults.length} ${faults.length === 1 ? "fault" : "faults"} armed.`;
}

/** Reads the worlds of the cases, which the build has written. They are fetched once; if that fails, the next reading tries again. */
export function worldReader(address: URL): () => Promise<WorldsOfCases> {
  let fetched: Promise<WorldsOfCases> | undefined;
  return async () => {
    fetched ??= fetch(address).then((response) => response.json());
    try {
      return await fetched;
    } catch {
      fetched = undefined;
      throw new Error("The page can't load the worlds of the cases. Is the site still available?");
    }
  };
}
