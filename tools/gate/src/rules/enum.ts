import type { Bump } from "../bump.ts";
import type { Direction } from "../directions.ts";

export interface EnumChange {
  removed: unknown[];
  added: unknown[];
}

export function enumChange(base: unknown, revision: unknown): EnumChange {
  const [from, to] = [values(base), values(revision)];
  return { removed: from.filter((value) => !to.includes(value)), added: to.filter((value) => !from.includes(value)) };
}

/**
 * Rates an enum. A value that goes takes a literal out of the types, whichever way data flows. A value that comes is new to
 * a reply's reader, except where the enum is open at run time and its readers carry unlisted values anyway.
 */
export function enumBump(
  base: unknown,
  revision: unknown,
  directions: ReadonlySet<Direction>,
  openAtRunTime: boolean,
): Bump {
  if (!Array.isArray(base)) return directions.has("request") ? "major" : "minor";
  if (!Array.isArray(revision)) return directions.has("reply") ? "major" : "minor";
  const { removed, added } = enumChange(base, revision);
  if (removed.length > 0) return "major";
  if (added.length === 0) return "patch";
  return directions.has("reply") && !openAtRunTime ? "major" : "minor";
}

function values(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}
