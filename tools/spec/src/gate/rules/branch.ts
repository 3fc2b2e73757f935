import { isObject, type Json, objectAt } from "../../model/json.ts";
import type { Flow } from "../data-flow.ts";
import { at } from "../pointer.ts";
import type { Bump } from "../version.ts";

/**
 * Rates a branch that was added to a union or removed from it. A removed branch removes a type. An added branch is new to
 * the reader of a reply, except in a union on `Tag`: a reader receives a tag only after asking for it.
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
