import type { Switches } from "@chat-friends/contract/switches";
import type { World } from "../descriptions/types.ts";
import { checkWorld } from "./check-world.ts";

/**
 * Reads a world from JSON text, with these switches or the default switches.
 *
 * Throws an Error of one sentence that names the member at fault and what is allowed.
 */
export function parseWorld(text: string, switches?: Switches): World {
  const world = parse(text);
  checkWorld(world, switches);
  return world;
}

function parse(text: string): unknown {
  try {
    // Editors and shells of Windows put a byte order mark before a text.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new Error("not a world: it is not valid JSON", { cause });
  }
}
