import { type FailOver, failOver } from "./fail-over.ts";
import { type RetryBudget, retryBudget } from "./retry-budget.ts";
import type { ResilienceSettings } from "./settings.ts";
import { type StartLimiter, startLimiter } from "./start-limiter.ts";
import { type WriteOrder, writeOrder } from "./write-order.ts";

/** What all calls of one `resilient` share. */
export interface SharedState extends ResilienceSettings {
  budget: RetryBudget;
  writes: WriteOrder;
  hosts: FailOver | undefined;
  /** The limiter of one operation of one app. */
  limiterOf(app: number, path: string): StartLimiter;
}

export function sharedState(settings: ResilienceSettings): SharedState {
  const { clock, sleep } = settings;
  const limiters = new Map<string, StartLimiter>();
  return {
    ...settings,
    budget: retryBudget(),
    writes: writeOrder(clock, sleep),
    hosts: settings.failOver ? failOver(clock) : undefined,
    limiterOf(app, path) {
      const key = `${app} ${path}`;
      const limiter = limiters.get(key) ?? startLimiter(settings);
      limiters.set(key, limiter);
      return limiter;
    },
  };
}
