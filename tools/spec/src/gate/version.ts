const bumps = ["none", "patch", "minor", "major"] as const;

/** The part of a semantic version that a change must raise. */
export type Bump = (typeof bumps)[number];

export function isBump(value: unknown): value is Bump {
  return bumps.some((bump) => bump === value);
}

/** The highest of these bumps; `none` for an empty list. */
export function highest(given: readonly Bump[]): Bump {
  return given.reduce<Bump>((high, bump) => (reaches(bump, high) ? bump : high), "none");
}

/** Whether a bump is at least as high as another. */
export function reaches(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}

type Parts = [major: number, minor: number, patch: number];

/**
 * The bump between two versions of the form 1.2.3.
 * @throws Error when one has another form, or when the later is lower.
 */
export function declaredBump(base: string, revision: string): Bump {
  const [from, to] = [parse(base), parse(revision)];
  const first = from.findIndex((part, place) => part !== to[place]);
  if (first < 0) return "none";
  if ((to[first] ?? 0) < (from[first] ?? 0)) throw new Error(`version ${revision} is lower than the released ${base}`);
  return first === 0 ? "major" : first === 1 ? "minor" : "patch";
}

/** The lowest version that a bump needs. */
export function raised(version: string, bump: Bump): string {
  const [major, minor, patch] = parse(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

function parse(version: string): Parts {
  const [, major, minor, patch] = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new Error(`version ${JSON.stringify(version)} is not of the form 1.2.3`);
  }
  return [Number(major), Number(minor), Number(patch)];
}
