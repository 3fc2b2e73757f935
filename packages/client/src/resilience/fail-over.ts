import { regions } from "@chat-friends/contract";
import type { Clock } from "../core/clock.ts";

/** Failures of the primary host in a row, after which calls go to the standby. */
const patience = 2;

/** Milliseconds on the standby before a call tries the primary again. */
const stay = 60_000;

const standbys = new Map<string, string | null>(
  Object.values(regions).map(({ primary, standby }) => [primary, standby]),
);

export interface FailOver {
  /** The host for the next attempt of a call to this one. */
  choose(primary: string): string;
  /** An attempt reached the host that was chosen, or not. */
  note(primary: string, chosen: string, reached: boolean): void;
}

/**
 * Sends calls to their region's standby host while the primary fails.
 *
 * The way back is one call a minute to the primary, and the standby's own failure. A host without a standby is always itself.
 */
export function failOver(clock: Clock): FailOver {
  const troubles = new Map<string, { failures: number; retryAt: number }>();

  return {
    choose(primary) {
      const standby = standbys.get(primary);
      const trouble = troubles.get(primary);
      if (!standby || !trouble || trouble.failures < patience) return primary;
      if (clock.now() < trouble.retryAt) return standby;
      trouble.retryAt = clock.now() + stay; // The others stay where they are until this one has come through.
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
