import { isObject } from "../model/json.ts";
import type { Document } from "./document.ts";

const prefix = "#/components/schemas/";

/** Each member of a union gets its own name as its title. Viewers show the title instead of "object" or "integer". */
export function titledMembers(document: Document): Document {
  const { schemas } = document.components;
  const members = new Set(membersIn(schemas));
  const titled = Object.entries(schemas).map(([name, schema]) => [
    name,
    members.has(`${prefix}${name}`) ? { title: name, ...schema } : schema,
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(titled) } };
}

/** What the unions refer to. A union may stand inside a member or a list. */
function membersIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(membersIn);
  if (!isObject(value)) return [];
  const members = [value["oneOf"], value["anyOf"]].flatMap((union) => (Array.isArray(union) ? union : []));
  return [...members.map(({ $ref }) => $ref), ...Object.values(value).flatMap(membersIn)];
}
