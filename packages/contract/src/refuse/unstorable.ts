/** Escapes and long numbers: without one of these no value can be unstorable. */
const suspicious = /\\u(?:0000|d[89a-f])|\d{16}|\de\+?\d/i;

/**
 * Says which member holds what no store can keep: NUL, half of a surrogate pair, an integer beyond 2^53-1; undefined where none does.
 *
 * Walks without recursion, since a body may be nested deeper than the stack.
 */
export function unstorable(text: string, body: unknown): string | undefined {
  if (!suspicious.test(text)) return undefined;
  const waiting: [path: string, value: unknown][] = [["", body]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    const fault = faultOf(value);
    if (fault) return `${path || "the body"} ${fault}`;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) waiting.push([pathTo(path, key, value), inner]);
  }
  return undefined;
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return "must not be an integer beyond 2^53-1";
  }
  if (typeof value === "number" && !Number.isFinite(value)) return "must not be an integer beyond 2^53-1";
  if (typeof value !== "string") return undefined;
  if (value.includes("\0")) return "must not hold NUL";
  return /\p{Surrogate}/u.test(value) ? "must not hold half of a surrogate pair" : undefined;
}

/** Cut where it grows beyond use: a body of 20 000 levels would make a path of as many steps at each level. */
function pathTo(path: string, key: string, parent: object): string {
  if (path.length > 128) return path;
  const name = key.slice(0, 64);
  if (Array.isArray(parent)) return `${path}[${name}]`;
  return path ? `${path}.${name}` : name;
}
