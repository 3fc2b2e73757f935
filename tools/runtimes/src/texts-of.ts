/** All that an error and its causes say, in whatever property: each runtime has its own. */
export function textsOf(error: unknown, seen = new Set<unknown>()): string {
  if (typeof error !== "object" || error === null || seen.has(error)) return String(error);
  seen.add(error);
  const properties = Object.getOwnPropertyNames(error).map((key) => textsOf(Reflect.get(error, key), seen));
  return [String(error), ...properties].join("\n");
}
