import type { Schema } from "../../model/schema.ts";

/** One schema for the names or codes of several schemas, so an unknown name gives one error that says what is allowed. */
export function anyNameOf(schemas: Schema[]): Schema {
  const [only] = schemas;
  if (only && schemas.length === 1) return only;
  const values = schemas.flatMap((schema) => (schema.const === undefined ? (schema.enum ?? []) : [schema.const]));
  const patterns = schemas.flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length > 0) return { type: "string", pattern: `^(${[...values, ...patterns.map(inside)].join("|")})$` };
  // Zero for success, beside "any integer except zero" for a code that is not listed yet.
  if (schemas.some(isUnlisted)) return { type: "integer" };
  return { enum: values };
}

function inside(pattern: string): string {
  return pattern.replace(/^\^|\$$/g, "");
}

function isUnlisted(schema: Schema): boolean {
  return schema.const === undefined && schema.enum === undefined;
}
