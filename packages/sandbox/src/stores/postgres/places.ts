/** Runs work when it has a place, in the order in which it came. */
export type Places = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** So many pieces of work run at the same time; the others wait, however long that takes. */
export function openPlaces(count: number): Places {
  let free = count;
  const waiting: (() => void)[] = [];

  async function take(): Promise<void> {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return async (work) => {
    await take();
    return work().finally(leave);
  };
}
