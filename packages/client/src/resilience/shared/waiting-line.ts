/** Callers who wait their turn, first come first served. */
export interface WaitingLine {
  readonly length: number;
  /** Resolves at the caller's turn; an abort frees the place and rejects with the signal's reason. */
  join(signal: AbortSignal): Promise<void>;
  /** It is the first one's turn. */
  next(): void;
}

export function waitingLine(): WaitingLine {
  const waiting = new Set<() => void>();
  // One iterator is kept: a new one would step over all who have left, at each turn.
  let order = waiting.values();

  function first() {
    const { value } = order.next();
    if (value) return value;
    order = waiting.values();
    return order.next().value;
  }

  return {
    get length() {
      return waiting.size;
    },
    join: (signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const leave = () => {
          waiting.delete(go);
          reject(signal.reason);
        };
        const go = () => {
          waiting.delete(go);
          signal.removeEventListener("abort", leave);
          resolve();
        };
        waiting.add(go);
        signal.addEventListener("abort", leave, { once: true });
      }),
    next: () => first()?.(),
  };
}
