export type Json = Record<string, unknown>;

/** Whether a value is a JSON object and not a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that must be an object; an empty object if it is missing. */
export function objectAt(parent: unknown, ...names: string[]): Json {
  const value = names.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), parent);
  return isObject(value) ? value : {};
}

/** A member that must be an array; an empty array if it is missing. */
export function arrayAt(parent: Json, name: string): unknown[] {
  const value = parent[name];
  return Array.isArray(value) ? value : [];
}
