import { schemas } from "#validators/world";
import { firstViolation } from "@chat-friends/contract/validate";
import type { World } from "./world.ts";

/** Reads a world from JSON text; throws an Error of one sentence that names the member at fault and what is allowed. */
export function parseWorld(text: string): World {
  const world = parse(text);
  const violation = firstViolation(schemas.world, world);
  if (violation) throw new Error(`not a world: ${violation.message}`);
  return world;
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("not a world: it is not valid JSON", { cause });
  }
}
