import type { Catalogue } from "../model/catalogue.ts";
import { namedCodes } from "./codes.ts";
import { type Document, mapDocumentSchemas } from "./document.ts";
import { withoutHouseKeywords } from "./house-keywords.ts";
import { plainSchema } from "./plain-schema.ts";
import { titledMembers } from "./titles.ts";

/**
 * The description for other tools: every error code has its name and meaning beside it, every schema has the form that most
 * tools read, and the house keywords are removed.
 */
export function forConsumers(annotated: Document, catalogue: Catalogue): Document {
  const named = mapDocumentSchemas(annotated, (schema) => namedCodes(plainSchema(schema), catalogue));
  return titledMembers(withoutHouseKeywords(named));
}
