import type { Sleep } from "../../src/resilience/index.ts";

interface Timer {
  at: number;
  isSet: boolean;
  ring(): void;
}

/** A clock that stands still while promises are pending, and then jumps to its next timer. */
export function virtualClock() {
  /** Sorted: the timer that is due first is last. Of the same time, the timer that was set first is last. */
  const timers: Timer[] = [];
  let time = 0;

  function set(timer: Timer): void {
    let low = 0;
    let high = timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((timers[middle]?.at ?? 0) > timer.at) low = middle + 1;
      else high = middle;
    }
    timers.splice(low, 0, timer);
  }

  function next(): Timer | undefined {
    while (timers.at(-1)?.isSet === false) timers.pop();
    return timers.at(-1);
  }

  const sleep: Sleep = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const stop = () => {
        timer.isSet = false;
        reject(signal.reason);
      };
      const ring = () => {
        timer.isSet = false;
        signal.removeEventListener("abort", stop);
        resolve();
      };
      const timer = { at: time + milliseconds, isSet: true, ring };
      set(timer);
      signal.addEventListener("abort", stop, { once: true });
    });

  /** Runs everything that happens before time passes. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  async function advance(milliseconds: number): Promise<void> {
    const end = time + milliseconds;
    await settle();
    for (let timer = next(); timer && timer.at <= end; timer = next()) {
      time = timer.at;
      timer.ring();
      await settle();
    }
    time = end;
  }

  return {
    now: () => time,
    sleep,
    settle,
    advance,
    /** Timers that are still set. */
    get timers() {
      return timers.filter(({ isSet }) => isSet).length;
    },
    /** The result of the work; moves the clock until it is there. */
    async run<Value>(work: Promise<Value>): Promise<Value> {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      work.then(over, over);
      await settle();
      while (!isOver) {
        const timer = next();
        if (!timer) throw new Error("the work waits for something that never comes");
        await advance(timer.at - time);
      }
      return work;
    },
  };
}
