/** Where a cursor is in a JSON text, which may be incomplete. */
export interface PlaceInBody {
  /** Whether a name of a member or a value belongs here. */
  kind: "name" | "value";
  /** The names that lead to the object around the cursor. For a value, its own name is the last one. */
  path: readonly string[];
  /** The names that the object has before the cursor. */
  before: readonly string[];
  /** The beginning of the name or value at the cursor. */
  from: number;
}

/** An object or an array that is open at the cursor. */
interface Open {
  isObject: boolean;
  names: string[];
  /** What comes next. */
  next: "name" | "colon" | "value" | "comma";
}

/** Undefined if neither a name nor a value belongs at the offset. */
export function placeInBody(text: string, offset: number): PlaceInBody | undefined {
  const open: Open[] = [];
  let at = 0;
  while (at < offset) {
    const token = tokenAt(text, at);
    const end = at + token.length;
    if (end >= offset && isWord(token) && !isClosed(token, end, offset)) return placeOf(open, at);
    step(open, token);
    at = end;
  }
  return placeOf(open, offset);
}

/** A bracket, a comma, a colon, white space, a string that may lack its end, or a word. */
function tokenAt(text: string, at: number): string {
  const pattern = /[{}[\],:]|\s+|"(?:[^"\\\n]|\\.)*"?|[^\s{}[\],:"]+/y;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? text.slice(at, at + 1);
}

function isWord(token: string): boolean {
  return /^[^\s{}[\],:]/.test(token);
}

/** The cursor is behind the closing quotation mark. */
function isClosed(token: string, end: number, offset: number): boolean {
  return end === offset && /^".*"$/s.test(token);
}

function step(open: Open[], token: string): void {
  if (/^\s/.test(token)) return;
  if (token === "{" || token === "[") {
    const isObject = token === "{";
    open.push({ isObject, names: [], next: isObject ? "name" : "value" });
    return;
  }
  if (token === "}" || token === "]") open.pop();
  const around = open.at(-1);
  if (!around) return;
  if (token === ",") around.next = around.isObject ? "name" : "value";
  else if (token === ":") around.next = "value";
  else if (around.next === "name") {
    around.names.push(nameIn(token));
    around.next = "colon";
  } else around.next = "comma";
}

function placeOf(open: readonly Open[], from: number): PlaceInBody | undefined {
  const around = open.at(-1);
  if (around?.next !== "name" && around?.next !== "value") return undefined;
  const outer = around.next === "name" ? open.slice(0, -1) : open;
  const path = outer.flatMap(({ isObject, names }) => (isObject ? names.slice(-1) : []));
  return { kind: around.next, path, before: around.names, from };
}

function nameIn(token: string): string {
  return token.replace(/^"/, "").replace(/"$/, "");
}
