import type { Catalogue } from "../model/catalogue.ts";
import { mapSchemas, type Schema } from "../model/schema.ts";

/**
 * The schema with the name and the meaning of each error code beside every list of codes. They stand in keywords, which generators
 * and some viewers read, and in a list in the description, for the other viewers.
 */
export function namedCodes(schema: Schema, catalogue: Catalogue): Schema {
  const mapped = mapSchemas(schema, (inner) => namedCodes(inner, catalogue));
  if (!schema["x-open-at-run-time"]) return mapped;
  const rows = new Map([...catalogue.operations, ...catalogue.public].map((row) => [row.code, row]));
  const listed = (schema.enum ?? []).map((code) => {
    const row = rows.get(Number(code));
    if (!row) throw new Error(`errors.yaml has no row for ${code}`);
    return row;
  });
  const list = listed.map(({ code, name, meaning }) => `* ${code} ${name}: ${meaning}`);
  return {
    ...mapped,
    description: [schema.description, list.join("\n")].filter(Boolean).join("\n\n"),
    "x-enum-varnames": listed.map(({ name }) => name),
    "x-enum-descriptions": listed.map(({ meaning }) => meaning),
  };
}
