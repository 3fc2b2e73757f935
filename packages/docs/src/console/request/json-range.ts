import type { SyntaxNode, Tree } from "@lezer/common";

/** A part of a text, in UTF-16 units from its beginning. */
export interface TextRange {
  from: number;
  to: number;
}

/** A member's name or an item's index. */
export type Step = string | number;

/** The steps of a path such as `AddFriendItem[0].Remark`. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name = ""]) => (index ? Number(index) : name));
}

/** The position of a value in a JSON text. If the value is missing, it is the position of the nearest value around it. */
export function rangeOf(tree: Tree, text: string, steps: readonly Step[]): TextRange {
  let node = tree.topNode.firstChild ?? tree.topNode;
  for (const step of steps) {
    const inner = typeof step === "number" ? itemAt(node, step) : memberNamed(node, step, text);
    if (!inner) return openingOf(node);
    node = inner;
  }
  return { from: node.from, to: node.to };
}

/** Only the brace of an object is underlined, because an underlined object would hide what is missing in it. */
function openingOf(node: SyntaxNode): TextRange {
  const isContainer = node.name === "Object" || node.name === "Array";
  return { from: node.from, to: isContainer ? node.from + 1 : node.to };
}

function itemAt(array: SyntaxNode, index: number): SyntaxNode | undefined {
  return array.name === "Array" ? valuesIn(array)[index] : undefined;
}

/** If several members have the same name, the last one applies, as in JSON.parse. */
function memberNamed(object: SyntaxNode, name: string, text: string): SyntaxNode | undefined {
  const property = object.getChildren("Property").findLast((each) => nameOf(each, text) === name);
  return property?.lastChild ?? undefined;
}

function nameOf(property: SyntaxNode, text: string): unknown {
  const name = property.getChild("PropertyName");
  if (!name) return undefined;
  try {
    return JSON.parse(text.slice(name.from, name.to));
  } catch {
    return undefined;
  }
}

const values = new Set(["True", "False", "Null", "Number", "String", "Object", "Array"]);

function valuesIn(array: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = array.firstChild; child; child = child.nextSibling) if (values.has(child.name)) found.push(child);
  return found;
}
