/** The part of JSON Schema that the spec uses. A type, and no interface, because it is an object of JSON too. */
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

/** The members that tell the branches of a union apart. */
export const discriminators = ["Tag", "ActionStatus", "ResultCode"];

/** The member that tells these branches apart; undefined where none does. */
export function discriminatorOf(branches: readonly Schema[]): string | undefined {
  return discriminators.find((name) => branches.every(({ properties }) => properties?.[name]));
}

/** The schema with `change` applied to each schema directly inside it. */
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
