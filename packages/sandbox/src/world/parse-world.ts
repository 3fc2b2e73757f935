import { checkWorld } from "./check-world.ts";
import type { World } from "./world.ts";

/** Reads a world from JSON text; throws an Error of one sentence that names the member at fault and what is allowed. */
export function parseWorld(text: string): World {
  const world = parse(text);
  checkWorld(world);
  return world;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("not a world: it is not valid JSON", { cause });
  }
}
