import { mapSchemas, type Schema } from "../../model/schema.ts";

const bounds = [
  "enum",
  "pattern",
  "minLength",
  "maxLength",
  "x-max-bytes",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
];

/** The schema without its limits. Types, required members, constants and the patterns of tags (they select a branch) stay. */
export function withoutBounds(schema: Schema): Schema {
  const reduced = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !bounds.includes(keyword)));
  const mapped = mapSchemas(reduced, withoutBounds);
  const tag = schema.properties?.["Tag"];
  return tag ? { ...mapped, properties: { ...mapped.properties, Tag: tag } } : mapped;
}

/** The schema reduced to JSON types and required members. */
export function typesOnly({ type, required, properties, items }: Schema): Schema {
  const reduced: Schema = {
    ...(type !== undefined && { type }),
    ...(required && { required }),
    ...(properties && { properties }),
    ...(items && { items }),
  };
  return mapSchemas(reduced, typesOnly);
}
