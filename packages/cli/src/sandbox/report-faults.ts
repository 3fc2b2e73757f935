/** Milliseconds for which a fault that goes on is told once. */
const quiet = 60_000;

/** Says in one line why a call failed; under load, a disk that is full would otherwise be told of thousands of times. */
export function reportFaults(print: (line: string) => void, clock: { now(): number }): (reason: string) => void {
  let told: { reason: string; at: number } | undefined;
  return (reason) => {
    const now = clock.now();
    if (told?.reason === reason && now - told.at < quiet) return;
    told = { reason, at: now };
    print(`chat-friends: a call failed: ${reason}`);
  };
}
