import type { Document } from "./document.ts";

const prefix = "#/components/schemas/";

/** Each member of a union gets its own name as its title. Viewers show the title instead of "object". */
export function titledMembers(document: Document): Document {
  const { schemas } = document.components;
  const members = new Set(
    Object.values(schemas).flatMap(({ oneOf = [], anyOf = [] }) => [...oneOf, ...anyOf].map(({ $ref }) => $ref)),
  );
  const titled = Object.entries(schemas).map(([name, schema]) => [
    name,
    members.has(`${prefix}${name}`) ? { title: name, ...schema } : schema,
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(titled) } };
}
