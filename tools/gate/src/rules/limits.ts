import type { Bump } from "../bump.ts";
import type { Direction } from "../directions.ts";

/** Rates an upper limit: a request may hold less than before only in a major version, a reply more only in a major version. */
export function upperLimit(base: unknown, revision: unknown, directions: ReadonlySet<Direction>): Bump {
  const [from, to] = [limit(base), limit(revision)];
  if (from === to) return "none";
  return directions.has(to < from ? "request" : "reply") ? "major" : "minor";
}

function limit(value: unknown): number {
  return typeof value === "number" ? value : Number.POSITIVE_INFINITY;
}
