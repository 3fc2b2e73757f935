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
 * Rates an enum. A removed value removes a literal from the types, for requests and replies. An added value is new to
 * the reader of a reply, except if the enum is open at run time: then its readers must handle unlisted values anyway.
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
