const bumps = ["none", "patch", "minor", "major"] as const;

/** The part of a semantic version that a change must raise. */
export type Bump = (typeof bumps)[number];

export function isBump(value: unknown): value is Bump {
  return bumps.some((bump) => bump === value);
}

/** The highest of some bumps, `none` where there are none. */
export function highest(given: readonly Bump[]): Bump {
  return given.reduce<Bump>((high, bump) => (reaches(bump, high) ? bump : high), "none");
}

/** Whether a bump is as high as another, or higher. */
export function reaches(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}
