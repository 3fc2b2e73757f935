/** Throws unless both are the same JSON; runtimes have no assertion in common. */
export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`got ${found}, expected ${wanted}`);
}
