import type { Sleep } from "./sleep.ts";

export interface TimeLimit {
  /** `Infinity` for none. */
  milliseconds: number;
  /** Of the TimeoutError. */
  message: string;
  /** Ends the work as well, with its own reason. */
  signal: AbortSignal | undefined;
  sleep: Sleep;
}

/** Hands work a signal that aborts when its time is over; what then becomes of the work is its own business. */
export async function withinTime<Value>(
  { milliseconds, message, signal, sleep }: TimeLimit,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const ending = new AbortController();
  const timer = new AbortController();
  const end = () => ending.abort(signal?.reason);
  if (signal?.aborted) end();
  signal?.addEventListener("abort", end);
  if (milliseconds < Number.POSITIVE_INFINITY) {
    const over = () => ending.abort(new DOMException(message, "TimeoutError"));
    sleep(milliseconds, timer.signal).then(over, () => {});
  }
  try {
    return await work(ending.signal);
  } finally {
    timer.abort("done"); // A reason of our own: the runtime's would be an error with a stack.
    signal?.removeEventListener("abort", end);
  }
}

/** The promise, or the signal's reason as soon as it aborts: not every fetch and signer listens to signals. */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
