import { backoff } from "../resilience/attempt/backoff.ts";
import type { BulkSettings } from "./options.ts";

/** How often an item that the service refuses for a moment is sent; each time is a call of `resilient`, which has sent it several times. */
export const mostRounds = 5;

/** Decides how long a job waits before it sends again, and when it gives up. */
export interface Patience {
  /** A row has its result. */
  note(): void;
  /** Milliseconds to wait after so many calls without success; undefined if there was no result for too long. */
  wait(failures: number): number | undefined;
}

export function patienceOf({ clock, random, patience }: Pick<BulkSettings, "clock" | "random" | "patience">): Patience {
  let resultAt = clock.now();
  return {
    note() {
      resultAt = clock.now();
    },
    wait(failures) {
      const milliseconds = Math.ceil(backoff("throttle", failures, random));
      return clock.now() + milliseconds - resultAt > patience ? undefined : milliseconds;
    },
  };
}
