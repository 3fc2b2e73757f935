/** Throws unless both are the same JSON; the runtimes share no assertion library. */
export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`got ${found}, expected ${wanted}`);
}

/** The error that a call throws or rejects with. */
export async function rejection(call: () => Promise<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await call();
  } catch (error) {
    return error;
  }
  throw new Error(`got ${JSON.stringify(value)}, expected an error`);
}

/** All texts of an error and its causes, in any property: each runtime has its own properties. */
export function textsOf(error: unknown, seen = new Set<unknown>()): string {
  if (typeof error !== "object" || error === null || seen.has(error)) return String(error);
  seen.add(error);
  const properties = Object.getOwnPropertyNames(error).map((key) => textsOf(Reflect.get(error, key), seen));
  return [String(error), ...properties].join("\n");
}
