import { mapSchemas, type Schema } from "../schema.ts";

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

/** The schema without its limits: types, required members, constants, and the patterns of tags, which select a branch, stay. */
export function withoutBounds(schema: Schema): Schema {
  const reduced = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !bounds.includes(keyword)));
  const mapped = mapSchemas(reduced, withoutBounds);
  const tag = schema.properties?.["Tag"];
  return tag ? { ...mapped, properties: { ...mapped.properties, Tag: tag } } : mapped;
}
