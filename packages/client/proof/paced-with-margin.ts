import { setTimeout as delay } from "node:timers/promises";

/**
 * The other way to keep the rate, to be measured beside the client's: requests leave evenly paced, and at most `rate` of them in a second and
 * a margin, which has to be as long as any difference between two requests on their way.
 */
export function pacedWithMargin(rate: number, margin: number): () => Promise<void> {
  const pause = (1000 + margin) / rate;
  const starts: number[] = [];
  let dueAt = 0;
  let last = Promise.resolve();

  async function start(): Promise<void> {
    for (;;) {
      const now = performance.now();
      const wait = Math.max(dueAt, (starts.at(-rate) ?? Number.NEGATIVE_INFINITY) + 1000 + margin) - now;
      if (wait <= 0) {
        starts.push(now);
        dueAt = Math.max(dueAt, now - 50) + pause;
        return;
      }
      await delay(Math.ceil(wait));
    }
  }

  return () => {
    last = last.then(start);
    return last;
  };
}
