import { type MemberTree, membersAt } from "./member-tree.ts";
import { placeInBody } from "./place-in-body.ts";

/** What can stand at the cursor. */
export interface Completions {
  /** The part of the text that a completion replaces. */
  from: number;
  to: number;
  options: readonly { label: string; apply: string; detail: string; info: string }[];
}

/** The members and values that the description has at an offset of a body. Undefined if there are none. */
export function completionsAt(text: string, offset: number, members: readonly MemberTree[]): Completions | undefined {
  const place = placeInBody(text, offset);
  if (!place) return undefined;
  const to = offset + restOfWord(text.slice(offset));
  const options = place.kind === "name" ? namesAt(place, text.slice(to), members) : valuesAt(place.path, members);
  return options.length > 0 ? { from: place.from, to, options } : undefined;
}

function namesAt(
  { path, before }: { path: readonly string[]; before: readonly string[] },
  after: string,
  members: readonly MemberTree[],
): Completions["options"] {
  const colon = /^\s*:/.test(after) ? "" : ": ";
  return (membersAt(members, path) ?? [])
    .filter(({ name }) => !before.includes(name))
    .map(({ name, type, about, isRequired }) => ({
      label: name,
      apply: `${JSON.stringify(name)}${colon}`,
      detail: isRequired ? `${type}, required` : type,
      info: about,
    }));
}

function valuesAt(path: readonly string[], members: readonly MemberTree[]): Completions["options"] {
  const name = path.at(-1);
  const member = membersAt(members, path.slice(0, -1))?.find((each) => each.name === name);
  return (member?.values ?? []).map((value) => ({ label: value, apply: value, detail: "", info: "" }));
}

/** The rest of a name or value behind the cursor. */
function restOfWord(after: string): number {
  return /^[^\s{}[\],:"]*"?/.exec(after)?.[0].length ?? 0;
}
