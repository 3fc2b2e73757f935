import { mapSchemas, type Schema } from "../schema.ts";

/** The members that tell the branches of a union apart. */
const discriminators = ["Tag", "ActionStatus", "ResultCode"];

/**
 * The schema with each tagged union turned into "if the tag is this, then that branch".
 *
 * A `oneOf` reports the faults of every branch; this form reports the fault of the branch that was meant.
 */
export function selectByTag(schema: Schema): Schema {
  const mapped = mapSchemas(schema, selectByTag);
  if (!mapped.oneOf) return mapped;
  const { oneOf, ...rest } = mapped;
  const branches = flatten(oneOf);
  const tag = discriminatorOf(branches);
  const common = (branches[0]?.required ?? []).filter((name) =>
    branches.every(({ required }) => required?.includes(name)),
  );
  return {
    ...rest,
    type: "object",
    required: [...new Set([tag, ...common])],
    properties: { [tag]: anyOfTags(branches.map((branch) => tagSchema(branch, tag))) },
    allOf: branches.map((branch) => ({
      if: { properties: { [tag]: tagSchema(branch, tag) } },
      then: remainder(branch, tag, common),
    })),
  };
}

/** What is left to check of a branch once its tag selected it. */
function remainder(branch: Schema, tag: string, common: string[]): Schema {
  const { type: _object, ...rest } = branch;
  return {
    ...rest,
    required: (branch.required ?? []).filter((name) => name !== tag && !common.includes(name)),
    properties: { ...branch.properties, [tag]: {} },
  };
}

/** The schema with each union replaced by one object that has the members of all branches, each of any branch's type. */
export function mergeUnions(schema: Schema): Schema {
  const mapped = mapSchemas(schema, mergeUnions);
  if (!mapped.oneOf) return mapped;
  const branches = flatten(mapped.oneOf);
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
  const types = schemas.flatMap((schema) => schema.type ?? typeof schema.const);
  const items = schemas.find((schema) => schema.items)?.items;
  return { type: [...new Set(types)], ...(items && { items }) };
}

function flatten(branches: Schema[]): Schema[] {
  return branches.flatMap((branch) => (branch.oneOf ? flatten(branch.oneOf) : [branch]));
}

function discriminatorOf(branches: Schema[]): string {
  const found = discriminators.find((name) => branches.every((branch) => branch.properties?.[name]));
  if (!found) throw new Error(`a oneOf has no common member of ${discriminators.join(", ")}`);
  return found;
}

function tagSchema(branch: Schema, tag: string): Schema {
  return branch.properties?.[tag] ?? {};
}

/** One schema for all tags of a union, so that an unknown tag gives one error that names what is allowed. */
function anyOfTags(tags: Schema[]): Schema {
  const values = tags.flatMap((tag) => (tag.const === undefined ? (tag.enum ?? []) : [tag.const]));
  const patterns = tags.flatMap((tag) => tag.pattern ?? []);
  if (patterns.length === 0 && tags.every((tag) => tag.enum || tag.const !== undefined)) return { enum: values };
  if (patterns.length === 0) return { type: "integer" };
  const alternatives = [...values.map(String), ...patterns.map((pattern) => pattern.replace(/^\^|\$$/g, ""))];
  return { type: "string", pattern: `^(${alternatives.join("|")})$` };
}
