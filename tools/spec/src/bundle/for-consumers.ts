import type { Catalogue } from "../model/catalogue.ts";
import { namedCodes } from "./codes.ts";
import { type Document, mapDocumentSchemas } from "./document.ts";
import { withoutHouseKeywords } from "./house-keywords.ts";
import { plainSchema } from "./plain-schema.ts";
import { titledMembers } from "./titles.ts";

/**
 * The description that others take: every error code has its name and meaning beside it, every schema is in the form that most
 * tools read, and no keyword of the house is left.
 */
export function forConsumers(annotated: Document, catalogue: Catalogue): Document {
  const named = mapDocumentSchemas(annotated, (schema) => namedCodes(plainSchema(schema), catalogue));
  return titledMembers(withoutHouseKeywords(named));
}
