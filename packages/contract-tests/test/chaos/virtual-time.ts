import { vi } from "vitest";

/** The result of the work; moves the clock until it is there. */
export async function inVirtualTime<Value>(work: Promise<Value>): Promise<Value> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  while (!isOver) await vi.advanceTimersByTimeAsync(50);
  return work;
}
