import { posix } from "node:path";
import type { Spec } from "../../model/spec.ts";
import type { Place } from "./places.ts";
import { namedSchemas } from "./places.ts";

/** What a `$ref` written in `from` points at: a named schema of the tree, or undefined. */
export function target(spec: Spec, from: string, $ref: string): Place | undefined {
  const [path = "", pointer] = $ref.split("#/");
  const file = path === "" ? from : posix.join(posix.dirname(from), path);
  const name = pointer ?? posix.basename(file, ".yaml");
  return namedSchemas(spec).find((place) => place.file === file && place.name === name);
}

/** The schema with its `$ref` replaced by its target. A keyword beside the `$ref` counts before the same keyword of the target. */
export function follow(spec: Spec, place: Place): Place {
  const { $ref, ...beside } = place.schema;
  if ($ref === undefined) return place;
  const found = target(spec, place.file, $ref);
  if (!found) throw new Error(`${place.file}: ${place.name} refers to ${$ref}, which is not a named schema`);
  const behind = follow(spec, found);
  return { ...behind, name: place.name, schema: { ...behind.schema, ...beside } };
}
