import { type ClientEvents, notify } from "../../core/hooks.ts";
import type { ResilienceSettings } from "./settings.ts";

/** Waits. Then it notifies the hook of the length of the wait, if the wait took at least a millisecond. */
export async function notifyWait<Value>(
  { clock, hooks }: Pick<ResilienceSettings, "clock" | "hooks">,
  event: Omit<ClientEvents["wait"], "milliseconds">,
  wait: () => Promise<Value>,
): Promise<Value> {
  const since = clock.now();
  try {
    return await wait();
  } finally {
    const milliseconds = clock.now() - since;
    if (milliseconds >= 1) notify(hooks, "wait", { ...event, milliseconds });
  }
}
