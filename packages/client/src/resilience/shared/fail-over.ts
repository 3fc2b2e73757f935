import { regions } from "@chat-friends/contract";
import type { Clock } from "../../core/clock.ts";

/** After this number of failures of the primary host in a row, calls go to the standby. */
const failuresInARow = 2;

/** Milliseconds on the standby before a call tries the primary again. */
const stay = 60_000;

const standbys = new Map<string, string | null>(
  Object.values(regions).map(({ primary, standby }) => [primary, standby]),
);

export interface FailOver {
  /** The host for the next attempt of a call to this one. */
  choose(primary: string): string;
  /** Notes whether an attempt reached the host that was chosen. */
  note(primary: string, chosen: string, reached: boolean): void;
}

/**
 * Sends calls to their region's standby host while the primary fails.
 *
 * Once a minute one call tries the primary. Calls return to the primary if that call reaches it, or if the standby fails.
 * A host without a standby keeps its calls.
 */
export function failOver(clock: Clock): FailOver {
  const troubles = new Map<string, { failures: number; retryAt: number }>();

  return {
    choose(primary) {
      const standby = standbys.get(primary);
      const trouble = troubles.get(primary);
      if (!standby || !trouble || trouble.failures < failuresInARow) return primary;
      if (clock.now() < trouble.retryAt) return standby;
      trouble.retryAt = clock.now() + stay; // The other calls stay on the standby until this call has reached the primary.
      return primary;
    },
    note(primary, chosen, reached) {
      const wayIsClear = chosen === primary ? reached : !reached;
      if (wayIsClear) troubles.delete(primary);
      else if (chosen === primary) {
        const failures = (troubles.get(primary)?.failures ?? 0) + 1;
        troubles.set(primary, { failures, retryAt: clock.now() + stay });
      }
    },
  };
}
