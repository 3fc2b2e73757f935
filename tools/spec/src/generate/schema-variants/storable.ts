import { mapSchemas, type Schema } from "../../model/schema.ts";

/**
 * The schema that also refuses values that no store can keep: NUL, half of a surrogate pair, an integer beyond 2^53-1.
 *
 * Patterns and enums already exclude these values; unknown members are never stored.
 */
export function storable(schema: Schema): Schema {
  if (schema.pattern || schema.enum) return schema;
  const types = [schema.type ?? []].flat();
  const whole = {
    ...schema,
    ...(types.includes("string") && { "x-storable": true }),
    ...(types.includes("integer") && {
      minimum: schema.minimum ?? Number.MIN_SAFE_INTEGER,
      maximum: schema.maximum ?? Number.MAX_SAFE_INTEGER,
    }),
  };
  return mapSchemas(whole, storable);
}
