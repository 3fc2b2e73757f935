import type { Switches } from "@chat-friends/contract/switches";
import { firstViolation } from "@chat-friends/contract/validate";
import { schemas } from "#validators/world";
import { RefusedError } from "../refused.ts";
import { readSwitches } from "../switches.ts";
import { contradictionIn } from "./contradiction.ts";
import type { World } from "./world.ts";

/** Throws a RefusedError of one sentence, which names the member at fault and what is allowed, where the value is no world by these switches. */
export function checkWorld(world: unknown, switches: Switches = readSwitches()): asserts world is World {
  const fault = faultOfWorld(world, switches);
  if (fault) throw new RefusedError("invalid", `not a world: ${fault}`);
}

/** The same for members that are to go into a world that is there. */
export function checkMembers(members: unknown, switches: Switches): void {
  const fault = faultOfWorld(members, switches);
  if (fault) throw new RefusedError("invalid", fault);
}

function faultOfWorld(world: unknown, switches: Switches): string | undefined {
  return firstViolation(schemas.world, world, "the world")?.message ?? contradictionIn(world as World, switches);
}
