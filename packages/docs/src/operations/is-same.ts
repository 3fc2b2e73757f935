/** Whether two replies say the same. The order of members has no meaning, and the order of the fields of a profile has none either. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const values = value.map(inOrder);
    return values.every(isField) ? values.toSorted((a, b) => compare(a.Tag, b.Tag)) : values;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, unknown] => [name, inOrder(member)])
      .toSorted(([a], [b]) => compare(a, b)),
  );
}

function isField(value: unknown): value is { Tag: string } {
  return typeof Object(value).Tag === "string";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
