import { mapSchemas, type Schema } from "../schema.ts";

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
