/** Throws an Error of one sentence if this Node is too old, with what works on it. Call it before the command loads anything. */
export function requireNode(
  least: string,
  reason: string,
  remedy: string,
  current: string = process.versions.node,
): void {
  if (compare(current, least) >= 0) return;
  throw new Error(`${reason}, so it needs Node ${least} or newer; this is Node ${current}; ${remedy}`);
}

function compare(one: string, other: string): number {
  const parts = other.split(".").map(Number);
  for (const [index, part] of one.split(".").map(Number).entries()) {
    const difference = part - (parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
