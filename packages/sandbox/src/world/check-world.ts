import { firstViolation } from "@chat-friends/contract/validate";
import { schemas } from "#validators/world";
import { contradictionIn } from "./contradiction.ts";
import type { World } from "./world.ts";

/** Throws an Error of one sentence, which names the member at fault and what is allowed, where the value is no world. */
export function checkWorld(world: unknown): asserts world is World {
  const violation = firstViolation(schemas.world, world, "the world");
  if (violation) throw new Error(`not a world: ${violation.message}`);
  const contradiction = contradictionIn(world as World);
  if (contradiction) throw new Error(`not a world: ${contradiction}`);
}
