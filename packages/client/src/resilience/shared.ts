import { type FailOver, failOver } from "./fail-over.ts";
import type { Settings } from "./options.ts";
import { type OwnerQueue, ownerQueue } from "./owner-queue.ts";
import { type RetryBudget, retryBudget } from "./retry-budget.ts";
import { type StartLimiter, startLimiter } from "./start-limiter.ts";

/** What all calls of one `resilient` have in common. */
export interface Shared extends Settings {
  budget: RetryBudget;
  owners: OwnerQueue;
  hosts: FailOver | undefined;
  /** The limiter of one operation of one app. */
  limiterOf(app: string, path: string): StartLimiter;
}

export function sharedBy(settings: Settings): Shared {
  const { clock, sleep } = settings;
  const limiters = new Map<string, StartLimiter>();
  return {
    ...settings,
    budget: retryBudget(),
    owners: ownerQueue(clock, sleep),
    hosts: settings.failOver ? failOver(clock) : undefined,
    limiterOf(app, path) {
      const key = `${app} ${path}`;
      const limiter = limiters.get(key) ?? startLimiter(settings);
      limiters.set(key, limiter);
      return limiter;
    },
  };
}
