import { setTimeout as delay } from "node:timers/promises";

/**
 * An alternative way to keep the rate, measured beside the client's: requests leave evenly spaced, and at most `rate` of them leave in a second plus
 * a margin. The margin must be as long as the largest difference between the delays of two requests.
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
