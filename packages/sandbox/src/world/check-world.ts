import type { Switches } from "@chat-friends/contract/switches";
import { schemas } from "#validators/world";
import type { World } from "../descriptions/types.ts";
import { RefusedError, requireValid } from "../refused.ts";
import { readSwitches } from "../switches.ts";
import { contradictionIn } from "./contradiction.ts";

/** Throws a RefusedError if the value is not a valid world with these switches. The message is one sentence and names the member at fault and what is allowed. */
export function checkWorld(world: unknown, switches: Switches = readSwitches()): asserts world is World {
  checkMembers(world, switches, "not a world: ");
}

/** The same for members that will be added to an existing world. */
export function checkMembers(members: unknown, switches: Switches, prefix = ""): asserts members is World {
  requireValid<World>(schemas.world, members, "the world", prefix);
  const contradiction = contradictionIn(members, switches);
  if (contradiction) throw new RefusedError("invalid", prefix + contradiction);
}
