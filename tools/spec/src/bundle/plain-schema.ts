import { mapSchemas, type Schema } from "../model/schema.ts";

/** Limits by the type that they limit. */
const limits: Record<string, readonly string[]> = {
  string: ["minLength", "maxLength", "pattern", "x-max-bytes"],
  integer: ["minimum", "maximum"],
};

/**
 * The same schema in a form that more tools read: a constant is a typed enum of one value, and a choice of types is an `anyOf`.
 */
export function plainSchema(schema: Schema): Schema {
  return withOneType(withTypedConstant(mapSchemas(schema, plainSchema)));
}

/** Some generators don't read `const`. One writes code that fails for a `const` beside an `enum`. Viewers show only written types. */
function withTypedConstant(schema: Schema): Schema {
  const { const: only, ...rest } = schema;
  if (only === undefined) return schema;
  return { type: typeof only === "number" ? "integer" : typeof only, ...rest, enum: [only] };
}

/** One generator never ends if it meets a list of types. */
function withOneType({ type, ...schema }: Schema): Schema {
  if (!Array.isArray(type)) return type === undefined ? schema : { type, ...schema };
  const isLimit = (keyword: string) => Object.values(limits).some((keywords) => keywords.includes(keyword));
  const rest = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !isLimit(keyword)));
  return { ...rest, anyOf: type.map((one) => ({ type: one, ...limitsOf(one, schema) })) };
}

function limitsOf(type: string, schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => limits[type]?.includes(keyword)));
}
