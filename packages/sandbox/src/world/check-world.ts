import type { Switches } from "@chat-friends/contract/switches";
import { schemas } from "#validators/world";
import type { World } from "../descriptions/types.ts";
import { RefusedError, requireValid } from "../refused.ts";
import { readSwitches } from "../switches.ts";
import { contradictionIn } from "./contradiction.ts";

/** Throws a RefusedError of one sentence, which names the member at fault and what is allowed, where the value is not a world by these switches. */
export function checkWorld(world: unknown, switches: Switches = readSwitches()): asserts world is World {
  checkMembers(world, switches, "not a world: ");
}

/** The same for members that are to go into a world that is there. */
export function checkMembers(members: unknown, switches: Switches, prefix = ""): asserts members is World {
  requireValid<World>(schemas.world, members, "the world", prefix);
  const contradiction = contradictionIn(members, switches);
  if (contradiction) throw new RefusedError("invalid", prefix + contradiction);
}
