import { mapSchemas, type Schema } from "../../model/schema.ts";

/** The schema with each union replaced by one object with the members of all branches. A member may have its type of any branch. */
export function mergeUnions(schema: Schema): Schema {
  const mapped = mapSchemas(schema, mergeUnions);
  const branches = mapped.oneOf;
  if (!branches) return mapped;
  const names = [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))];
  return {
    type: "object",
    required: names.filter((name) => branches.every((branch) => branch.required?.includes(name))),
    properties: Object.fromEntries(
      names.map((name) => [name, mergeTypes(branches.flatMap((branch) => branch.properties?.[name] ?? []))]),
    ),
  };
}

function mergeTypes(schemas: Schema[]): Schema {
  const types = [...new Set(schemas.flatMap((schema) => schema.type ?? typeof schema.const))];
  const [only] = types;
  const items = schemas.find((schema) => schema.items)?.items;
  return { type: only && types.length === 1 ? only : types, ...(items && { items }) };
}
