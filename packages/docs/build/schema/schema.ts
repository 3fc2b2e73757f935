/** What the site reads of a JSON Schema (2020-12) in an OpenAPI 3.1 document. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
  readonly "x-max-bytes"?: number;
  readonly "x-open-at-run-time"?: true;
  readonly "x-tolerated"?: true;
  readonly "x-refused-per-item"?: true;
  /** One source, or one for each keyword. `enum` may have one for each value. */
  readonly "x-source"?: string | Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** Named schemas, as `#/components/schemas/` has them. */
export type Schemas = Readonly<Record<string, Schema>>;

const prefix = "#/components/schemas/";

/** The schema of a reference. Keywords next to the reference replace those of the schema. Throws if there is no such schema. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  const target = schemas[$ref.replace(prefix, "")];
  if (!target) throw new Error(`${$ref} does not lead to a schema of the document`);
  return { ...resolve(target, schemas), ...beside };
}

/** The kinds of a value. The list is empty if the schema itself describes the value. */
export function kindsOf({ oneOf, anyOf, then, else: otherwise }: Schema): readonly Schema[] {
  return oneOf ?? anyOf ?? (then && otherwise ? [then, otherwise] : []);
}

/** Name of the schema of a reference. It is undefined for an inline schema. */
export function nameOf({ $ref }: Schema): string | undefined {
  return $ref?.replace(prefix, "");
}
