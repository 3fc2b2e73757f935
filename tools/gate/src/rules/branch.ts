import type { Bump } from "../bump.ts";
import type { Direction } from "../directions.ts";
import { isObject, type Json, objectAt } from "../json.ts";
import { at } from "../pointer.ts";

/**
 * Rates a branch that came to a union or left it. A branch that goes takes a type with it. One that comes is new to a
 * reply's reader, except in a union on `Tag`: only who asks for a tag receives it.
 */
export function branchBump(kind: string, branch: unknown, directions: ReadonlySet<Direction>, document: Json): Bump {
  if (kind !== "added") return "major";
  return directions.has("reply") && !isTagged(branch, document) ? "major" : "minor";
}

function isTagged(branch: unknown, document: Json): boolean {
  const reference = isObject(branch) ? branch["$ref"] : undefined;
  const schema = typeof reference === "string" ? at(document, reference) : branch;
  return "Tag" in objectAt(schema, "properties");
}
