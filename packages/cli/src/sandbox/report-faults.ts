/** Milliseconds in which the same fault is reported once. */
const quiet = 60_000;

/** Prints in one line why a call failed. Under load, a full disk would otherwise be reported thousands of times. */
export function reportFaults(print: (line: string) => void, clock: { now(): number }): (reason: string) => void {
  let reported: { reason: string; at: number } | undefined;
  return (reason) => {
    const now = clock.now();
    if (reported?.reason === reason && now - reported.at < quiet) return;
    reported = { reason, at: now };
    print(`chat-friends: a call failed: ${reason}`);
  };
}
