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

/** Begins without any locked identifier. */
export function countFailures(): Lockout {
  /** The latest failures by identifier. The identifier that failed last is at the end. */
  const failures = new Map<string, readonly number[]>();
  const lockedUntil = new Map<string, number>();

  return {
    isLocked(identifier, now) {
      return now < (lockedUntil.get(identifier) ?? 0);
    },
    fail(identifier, now) {
      const recent = (failures.get(identifier) ?? []).filter((moment) => moment > now - limits.within);
      const all = [...recent, now];
      failures.delete(identifier);
      if (all.length < limits.failures) failures.set(identifier, all);
      else lockedUntil.set(identifier, now + limits.lasts);
      for (const map of [failures, lockedUntil]) forgetFirst(map);
    },
    clear() {
      for (const map of [failures, lockedUntil]) map.clear();
    },
  };
}

function forgetFirst(map: Map<string, unknown>): void {
  const [first] = map.keys();
  if (first !== undefined && map.size > limits.identifiers) map.delete(first);
}
