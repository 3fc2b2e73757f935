/** Waits; an aborted signal ends the wait with its reason. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits with the runtime's timer. An aborted wait leaves no timer behind. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
