/** The place where a text stops being JSON; line and column are counted from 1. */
export interface TextPosition {
  line: number;
  column: number;
}

/** What may come next. An array or an object that has just begun may also end. */
type Expected = "value" | "value or ]" | "name" | "name or }" | "colon" | "comma or end";

const space = /[ \t\n\r]*/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first place in a text that JSON does not allow. The caller knows already that the text is not JSON. */
export function jsonFault(text: string): TextPosition {
  return positionOf(text, faultAt(text));
}

function faultAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = after(space, text, 0);
  for (;;) {
    const found = next(text, at, expected, open);
    if (found === undefined) return at;
    if (found.end < 0) return -found.end;
    expected = found.expected;
    at = after(space, text, found.end);
    if (expected === "comma or end" && open.length === 0) return at;
  }
}

/** The token at this place: its end and what may follow. The end is negative if the token breaks inside; undefined if it is not allowed here. */
function next(
  text: string,
  at: number,
  expected: Expected,
  open: string[],
): { end: number; expected: Expected } | undefined {
  const character = text[at];
  const inObject = open.at(-1) === "{";
  if (character === ":" && expected === "colon") return { end: at + 1, expected: "value" };
  if (character === "," && expected === "comma or end") return { end: at + 1, expected: inObject ? "name" : "value" };
  if (character === "}" && inObject && (expected === "comma or end" || expected === "name or }"))
    return close(at, open);
  if (character === "]" && !inObject && (expected === "comma or end" || expected === "value or ]"))
    return close(at, open);
  if (expected === "name" || expected === "name or }")
    return character === '"' ? { end: endOfString(text, at), expected: "colon" } : undefined;
  if (expected !== "value" && expected !== "value or ]") return undefined;
  if (character === "{" || character === "[") {
    open.push(character);
    return { end: at + 1, expected: character === "{" ? "name or }" : "value or ]" };
  }
  if (character === '"') return { end: endOfString(text, at), expected: "comma or end" };
  const end = after(literal, text, at);
  return end > at ? { end, expected: "comma or end" } : undefined;
}

function close(at: number, open: string[]): { end: number; expected: Expected } {
  open.pop();
  return { end: at + 1, expected: "comma or end" };
}

/** The place after the closing quote; the negative place of a character that a string must not hold. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') return at + 1;
    const end = character === "\\" ? after(escaped, text, at) : at + 1;
    if (end === at || text.charCodeAt(at) < 0x20) return -at;
    at = end;
  }
  return -text.length;
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function positionOf(text: string, at: number): TextPosition {
  const before = text.slice(0, at);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: at - lastBreak };
}
