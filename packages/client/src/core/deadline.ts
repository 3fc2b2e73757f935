import type { Sleep } from "./sleep.ts";

export interface TimeLimit {
  /** `Infinity` means no limit. */
  milliseconds: number;
  /** The message of the TimeoutError. */
  message: string;
  /** Also ends the work, with its own reason. */
  signal?: AbortSignal | undefined;
  sleep: Sleep;
}

/** Gives the work a signal that aborts when its time is over. The work itself must listen to it. */
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
    timer.abort("done"); // A text as the reason, because the runtime's own reason is an error with a stack.
    signal?.removeEventListener("abort", end);
  }
}

/** The result of the work. It rejects with the signal's reason as soon as the signal aborts, because not every fetch and signer listens to the signal. */
export async function unlessAborted<Value>(
  work: () => Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason);
    signal?.addEventListener("abort", stop);
    (async () => work())()
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener("abort", stop));
  });
}
