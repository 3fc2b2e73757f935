import { mapSchemas, type Schema } from "../../model/schema.ts";

const annotations = new Set([
  "description",
  "summary",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
  "x-source",
]);

/** The schema with every `$ref` replaced by its target, and without the parts that only explain. */
export function dereference(schema: Schema, schemas: Record<string, Schema>): Schema {
  const whole = withoutAnnotations(resolve(schema, schemas));
  return mapSchemas(whole, (inner) => dereference(inner, schemas));
}

/** A keyword beside a `$ref` counts before the same keyword of its target. */
function resolve({ $ref, ...siblings }: Schema, schemas: Record<string, Schema>): Schema {
  if ($ref === undefined) return siblings;
  const target = schemas[$ref.replace("#/components/schemas/", "")];
  if (!target) throw new Error(`the bundle has no ${$ref}`);
  return { ...resolve(target, schemas), ...siblings };
}

function withoutAnnotations(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)));
}
