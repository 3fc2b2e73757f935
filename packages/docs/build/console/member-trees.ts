import type { MemberTree } from "../../src/console/completion/member-tree.ts";
import { type Member, membersOf } from "../schema/members.ts";
import { type OpenApiDocument, operationsOf } from "../schema/openapi.ts";

/** The members of each operation's body, for the completion of the console. */
export function memberTrees(document: OpenApiDocument): Record<string, MemberTree[]> {
  const { schemas } = document.components;
  return Object.fromEntries(
    operationsOf(document).map(({ id, request }) => [id, membersOf(request, schemas, id).map(treeOf)]),
  );
}

function treeOf({ name, type, description, required, values, members, variants }: Member): MemberTree {
  const [about = ""] = description.replaceAll("`", "").split(/(?<=\.)\s/);
  return {
    name,
    type,
    about,
    isRequired: required,
    values: values.filter(isJson),
    members: [...members.map(treeOf), ...merged(variants.flatMap((variant) => variant.members.map(treeOf)))],
  };
}

/** The kinds of a union have members of the same name, such as Tag. Here they are one member with the values of all kinds. */
function merged(trees: readonly MemberTree[]): MemberTree[] {
  const names = [...new Set(trees.map(({ name }) => name))];
  return names.flatMap((name) => {
    const same = trees.filter((tree) => tree.name === name);
    const [first] = same;
    if (!first) return [];
    const values = [...new Set(same.flatMap((tree) => (isJson(tree.type) ? [tree.type] : tree.values)))];
    const types = [...new Set(same.map(({ type }) => (isJson(type) ? "string" : type)))];
    return [{ ...first, type: types.join(" or "), values }];
  });
}

/** Whether it is a value, and not a pattern or the name of a type. The type of a constant is its value. */
function isJson(value: string): boolean {
  return /^["\d-]/.test(value);
}
