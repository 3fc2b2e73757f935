/** How many failed checks lock an identifier out, and for how long; the service documents only that there is such a limit. */
const limits = {
  failures: 5,
  /** Seconds within which they count together. */
  within: 60,
  /** Seconds. */
  lasts: 60,
  /** Identifiers that are kept in mind; those that failed longest ago are forgotten first. */
  identifiers: 1000,
} as const;

/** Who failed when to show a good signature; times are Unix seconds. */
export interface Lockout {
  isLocked(identifier: string, now: number): boolean;
  /** Notes a failed check. */
  fail(identifier: string, now: number): void;
  clear(): void;
}

/** Begins with nobody locked out. */
export function countFailures(): Lockout {
  /** The latest failures by identifier, the last one to fail at the end. */
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
