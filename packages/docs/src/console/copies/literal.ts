/** A JSON value as a TypeScript literal, in the layout of a formatter. All lines except the first begin with the indent. */
export function literal(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join("")}${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value);
  if (members.length === 0) return "{}";
  return `{\n${members.map(([name, member]) => `${inner}${keyOf(name)}: ${literal(member, inner)},\n`).join("")}${indent}}`;
}

/** In brackets, `__proto__` is an ordinary member. Without brackets it would become the object's prototype. */
function keyOf(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
