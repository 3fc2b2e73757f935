import { type ClientEvents, tell } from "../core/hooks.ts";
import type { Settings } from "./options.ts";

/** Waits, and tells afterwards how long that took, if it took a millisecond. */
export async function heldBack(
  { clock, hooks }: Settings,
  event: Omit<ClientEvents["wait"], "milliseconds">,
  wait: () => Promise<void>,
): Promise<void> {
  const since = clock.now();
  try {
    await wait();
  } finally {
    const milliseconds = clock.now() - since;
    if (milliseconds >= 1) tell(hooks, "wait", { ...event, milliseconds });
  }
}
