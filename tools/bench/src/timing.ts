/** The milliseconds that this number of calls takes, one after the other. */
export async function timeCalls(
  count: number,
  call: () => unknown,
  clock: { now(): number } = performance,
): Promise<number> {
  const start = clock.now();
  for (let made = 0; made < count; made += 1) await call();
  return clock.now() - start;
}
