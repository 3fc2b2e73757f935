/** The part of JSON Schema that the spec uses. It is a type and not an interface, because it must also be a JSON object. */
export type Schema = {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  not?: Schema;
  if?: Schema;
  else?: Schema;
  then?: Schema;
  additionalProperties?: boolean;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  examples?: unknown[];
  deprecated?: boolean;
  "x-enum-descriptions"?: string[];
  "x-enum-varnames"?: string[];
  "x-max-bytes"?: number;
  "x-open-at-run-time"?: boolean;
  "x-refused-per-item"?: boolean;
  "x-source"?: unknown;
  "x-storable"?: boolean;
  "x-tolerated"?: boolean;
};

/** The members that can identify the branch of a union. */
export const discriminators = ["Tag", "ActionStatus", "ResultCode"];

/** The member that identifies the branch; undefined if there is no such member. */
export function discriminatorOf(branches: readonly Schema[]): string | undefined {
  return discriminators.find((name) => branches.every(({ properties }) => properties?.[name]));
}

/** The schema after `change` of each schema directly inside it. */
export function mapSchemas(schema: Schema, change: (inner: Schema) => Schema): Schema {
  const mapped = { ...schema };
  if (schema.properties) mapped.properties = mapValues(schema.properties, change);
  if (schema.items) mapped.items = change(schema.items);
  if (schema.oneOf) mapped.oneOf = schema.oneOf.map(change);
  if (schema.anyOf) mapped.anyOf = schema.anyOf.map(change);
  return mapped;
}

export function mapValues<In, Out>(
  record: Record<string, In>,
  change: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
