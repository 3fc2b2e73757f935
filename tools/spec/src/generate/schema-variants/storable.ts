import { mapSchemas, type Schema } from "../../model/schema.ts";

/**
 * The schema that also refuses what no store can keep: NUL, half of a surrogate pair, an integer beyond 2^53-1.
 *
 * Patterns and enums leave no room for these; members nobody knows are never stored.
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
