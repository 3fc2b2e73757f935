import { BoundedMap } from "../bounded-map.ts";

/** How many failed checks lock an identifier, and for how long. The service documents only that there is such a limit. */
const limits = {
  failures: 5,
  /** Failed checks within this number of seconds count together. */
  within: 60,
  /** How long the lock lasts, in seconds. */
  lasts: 60,
  /** The most identifiers that are remembered; the one with the oldest failure is removed first. */
  identifiers: 1000,
} as const;

/** Which identifiers failed the check of their signature, and when; times are Unix seconds. */
export interface Lockout {
  isLocked(identifier: string, now: number): boolean;
  /** Notes a failed check. */
  fail(identifier: string, now: number): void;
  clear(): void;
}

/** Begins without any locked identifier. A clock that is set far ahead or back forgets all. */
export function countFailures(): Lockout {
  /** The latest failures by identifier. */
  const failures = new BoundedMap<string, readonly number[]>(limits.identifiers);
  /** When the identifier was locked. */
  const lockedAt = new BoundedMap<string, number>(limits.identifiers);

  return {
    isLocked(identifier, now) {
      const locked = lockedAt.get(identifier);
      return locked !== undefined && Math.abs(now - locked) < limits.lasts;
    },
    fail(identifier, now) {
      const recent = (failures.get(identifier) ?? []).filter((moment) => Math.abs(now - moment) < limits.within);
      const all = [...recent, now];
      failures.delete(identifier);
      if (all.length < limits.failures) failures.set(identifier, all);
      else lockedAt.set(identifier, now);
    },
    clear() {
      for (const map of [failures, lockedAt]) map.clear();
    },
  };
}
