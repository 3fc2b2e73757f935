import { excerpt } from "@chat-friends/contract/refuse";
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";

/** Where a problem stands in a text: its line, and its column in characters, both counted from 1. */
export interface Place {
  line: number;
  column: number;
  problem: string;
}

/** The place of a problem that begins with the path of a member, such as `friends[0].Remark must not ...`; else that of broken JSON. */
export function placeOf(problem: string, text: string): Place {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) return { ...lineAndColumn(text, error.offset), problem: `not JSON: ${wordsOf(error)}` };
  return { ...lineAndColumn(text, tree ? nodeAt(tree, problem).offset : 0), problem };
}

/** The second place of a name that an object has twice. JSON.parse takes the last one, so what the first one says would be lost. */
export function repeatedName(text: string): Place | undefined {
  const objects: Set<string>[] = [];
  let found: Place | undefined;
  visit(text, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty(name, offset) {
      const names = objects.at(-1);
      if (names?.has(name)) found ??= { ...lineAndColumn(text, offset), problem: `${excerpt(name)} is there twice` };
      names?.add(name);
    },
  });
  return found;
}

/** The innermost value that the path at the beginning of a text leads to: names may hold any character, dots too. */
function nodeAt(node: Node, path: string): Node {
  const rest = path.replace(/^\./, "");
  if (node.type === "array") {
    const [step = "", index = ""] = /^\[(\d+)\]/.exec(rest) ?? [];
    const element = step === "" ? undefined : node.children?.[Number(index)];
    return element ? nodeAt(element, rest.slice(step.length)) : node;
  }
  const members = (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name && value && isStep(rest, String(name.value)) ? [{ name: String(name.value), value }] : [],
  );
  const [longest] = members.sort((one, other) => other.name.length - one.name.length);
  return longest ? nodeAt(longest.value, rest.slice(longest.name.length)) : node;
}

function isStep(path: string, name: string): boolean {
  return path.startsWith(name) && /^(?:[.[ ]|$)/.test(path.slice(name.length));
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}

/** `CommaExpected` as "comma expected". */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}
