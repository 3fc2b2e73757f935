import { isObject, type Json, objectAt } from "../../model/json.ts";
import type { Flow } from "../data-flow.ts";
import { at } from "../pointer.ts";
import type { Bump } from "../version.ts";

/**
 * Rates a branch that came to a union or left it. A branch that goes takes a type with it. One that comes is new to a
 * reply's reader, except in a union on `Tag`: only who asks for a tag receives it.
 */
export function branchBump(kind: string, branch: unknown, flows: ReadonlySet<Flow>, document: Json): Bump {
  if (kind !== "added") return "major";
  return flows.has("reply") && !isTagged(branch, document) ? "major" : "minor";
}

function isTagged(branch: unknown, document: Json): boolean {
  const reference = isObject(branch) ? branch["$ref"] : undefined;
  const schema = typeof reference === "string" ? at(document, reference) : branch;
  return "Tag" in objectAt(schema, "properties");
}
