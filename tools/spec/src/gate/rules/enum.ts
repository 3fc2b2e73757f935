import type { Flow } from "../data-flow.ts";
import type { Bump } from "../version.ts";

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
export function enumBump(base: unknown, revision: unknown, flows: ReadonlySet<Flow>, openAtRunTime: boolean): Bump {
  if (!Array.isArray(base)) return flows.has("request") ? "major" : "minor";
  if (!Array.isArray(revision)) return flows.has("reply") ? "major" : "minor";
  const { removed, added } = enumChange(base, revision);
  if (removed.length > 0) return "major";
  if (added.length === 0) return "patch";
  return flows.has("reply") && !openAtRunTime ? "major" : "minor";
}

function values(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}
