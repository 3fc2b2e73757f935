import { nearest } from "@chat-friends/contract/refuse";
import type { SyntaxNode, Tree } from "@lezer/common";
import { type MemberTree, membersAt } from "./member-tree.ts";

/** A member that the description does not have at its place. */
export interface UnknownMember {
  from: number;
  to: number;
  name: string;
  /** The member that was probably meant. */
  meant: string | undefined;
}

/** The members of a body that the service would ignore, because the description does not have them. */
export function unknownMembers(tree: Tree, text: string, members: readonly MemberTree[]): UnknownMember[] {
  const found: UnknownMember[] = [];
  tree.iterate({
    enter({ type, node }) {
      if (type.name !== "PropertyName") return;
      const known = membersAt(members, pathTo(node, text))?.map(({ name }) => name);
      const name = nameOf(node, text);
      if (known && !known.includes(name))
        found.push({ from: node.from, to: node.to, name, meant: nearest(name, known) });
    },
  });
  return found;
}

/** The names of the members around the object with this name. */
function pathTo(name: SyntaxNode, text: string): string[] {
  const path: string[] = [];
  for (let node = name.parent?.parent ?? null; node; node = node.parent) {
    const outer = node.getChild("PropertyName");
    if (node.name === "Property" && outer) path.unshift(nameOf(outer, text));
  }
  return path;
}

function nameOf({ from, to }: SyntaxNode, text: string): string {
  return text.slice(from, to).replaceAll('"', "");
}
