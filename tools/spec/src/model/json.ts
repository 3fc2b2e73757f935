export type Json = Record<string, unknown>;

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that must be an object, or an empty one where it is missing. */
export function objectAt(parent: unknown, ...names: string[]): Json {
  const value = names.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), parent);
  return isObject(value) ? value : {};
}

/** A member that must be an array, or an empty one where it is missing. */
export function arrayAt(parent: Json, name: string): unknown[] {
  const value = parent[name];
  return Array.isArray(value) ? value : [];
}
