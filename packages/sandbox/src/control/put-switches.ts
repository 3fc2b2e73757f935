import type { Switches } from "@chat-friends/contract/switches";
import { schemas } from "#validators/control";
import { RefusedError, requireValid } from "../refused.ts";
import type { Store } from "../stores/store.ts";
import { readSwitches } from "../switches.ts";
import { share } from "../tenant/shared-state.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { checkMembers } from "../world/check-world.ts";
import { worldOf } from "../world/world-of.ts";

/** Sets every switch of an app; rejects with a RefusedError and changes nothing if a value is not valid or the world doesn't fit the values. */
export async function putSwitches(given: unknown, tenant: Tenant, store: Store): Promise<void> {
  requireValid<Record<string, string>>(schemas.Switches, given, "the switches");
  const switches = switchesFrom(given);
  const world: unknown = worldOf(await store.dump(tenant.identity.sdkAppId));
  try {
    checkMembers(world, switches, "the world is in the way of these switches: ");
  } catch (cause) {
    if (cause instanceof RefusedError) throw new RefusedError("conflict", cause.message, { cause });
    throw cause;
  }
  tenant.switches = switches;
  share(tenant, store, () => {
    tenant.switches = switches;
  });
  await tenant.saving;
}

/** A value for every switch, as `readSwitches` gives it; throws a RefusedError in place of its TypeError. */
export function switchesFrom(given: Readonly<Record<string, unknown>>): Switches {
  try {
    return readSwitches(given);
  } catch (cause) {
    throw new RefusedError("invalid", cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
