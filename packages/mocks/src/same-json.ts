/**
 * Whether two JSON values are equal, whatever the order of members.
 *
 * Goes no deeper than `known`, so `value` may be nested deeper than the stack.
 */
export function sameJson(known: unknown, value: unknown): boolean {
  if (!isObject(known) || !isObject(value)) return known === value;
  if (Array.isArray(known) !== Array.isArray(value)) return false;
  const members = Object.entries(known);
  if (members.length !== Object.keys(value).length) return false;
  return members.every(([key, member]) => Object.hasOwn(value, key) && sameJson(member, value[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
