import { mapSchemas, type Schema } from "../schema.ts";

const annotations = new Set(["description", "summary", "title", "example", "examples", "default"]);

/** The schema with every `$ref` replaced by what it points at, and without the parts that only explain. */
export function dereference(schema: Schema, schemas: Record<string, Schema>): Schema {
  const { $ref, ...siblings } = schema;
  const target = $ref === undefined ? {} : lookUp($ref, schemas);
  const whole = withoutAnnotations({ ...target, ...siblings });
  return mapSchemas(whole, (inner) => dereference(inner, schemas));
}

function lookUp($ref: string, schemas: Record<string, Schema>): Schema {
  const target = schemas[$ref.replace("#/components/schemas/", "")];
  if (!target) throw new Error(`the bundle has no ${$ref}`);
  return target.$ref === undefined ? target : lookUp(target.$ref, schemas);
}

function withoutAnnotations(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.has(keyword)));
}
