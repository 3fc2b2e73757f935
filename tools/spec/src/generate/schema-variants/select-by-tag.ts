import { discriminatorOf, discriminators, mapSchemas, type Schema } from "../../model/schema.ts";
import { anyNameOf } from "./any-name.ts";

/**
 * The schema with each tagged union turned into "if the tag is one of these, then that content".
 *
 * A `oneOf` reports the faults of every branch; this variant reports only the fault of the intended branch.
 */
export function selectByTag(schema: Schema): Schema {
  const { oneOf, anyOf, ...rest } = mapSchemas(schema, selectByTag);
  if (anyOf) return { ...rest, ...anyNameOf(anyOf) };
  return oneOf ? { ...rest, ...selection(oneOf) } : rest;
}

function selection(branches: Schema[]): Schema {
  const tag = discriminatorOf(branches);
  if (!tag) throw new Error(`a oneOf has no common member of ${discriminators.join(", ")}`);
  const required = (branches[0]?.required ?? []).filter((name) =>
    branches.every((branch) => branch.required?.includes(name)),
  );
  const whole = { type: "object", required: [...new Set([tag, ...required])] };
  const anyTag = anyNameOf(branches.map((branch) => tagSchema(branch, tag)));
  const groups = groupByContent(branches, tag, whole.required);
  const [only] = groups;
  if (only && groups.length === 1) {
    return { ...only.content, ...whole, properties: { ...only.content.properties, [tag]: anyTag } };
  }
  return {
    ...whole,
    properties: { [tag]: anyTag },
    allOf: groups.map(({ tags, content }) => ({
      if: { required: [tag], properties: { [tag]: anyNameOf(tags) } },
      then: content,
    })),
  };
}

interface Group {
  tags: Schema[];
  content: Schema;
}

/** Branches that differ only in their tag are checked, and compiled, once. */
function groupByContent(branches: Schema[], tag: string, required: string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const branch of branches) {
    const content = contentOf(branch, tag, required);
    const key = JSON.stringify(content);
    const tags = groups.get(key)?.tags ?? [];
    groups.set(key, { tags: [...tags, tagSchema(branch, tag)], content });
  }
  return [...groups.values()];
}

/** The rest of a branch that must be checked after its tag selected it. */
function contentOf({ type: _object, ...branch }: Schema, tag: string, required: string[]): Schema {
  return {
    ...branch,
    required: (branch.required ?? []).filter((name) => !required.includes(name)),
    properties: { ...branch.properties, [tag]: {} },
  };
}

function tagSchema(branch: Schema, tag: string): Schema {
  return branch.properties?.[tag] ?? {};
}
