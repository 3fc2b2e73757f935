/** Milliseconds in which the same fault is reported once. */
const quiet = 60_000;

/** The most different faults in this time. Some texts name another file or row each time. */
const most = 5;

/** Prints in one line why a call failed. Under load, a full disk would otherwise be reported thousands of times. */
export function reportFaults(print: (line: string) => void, clock: { now(): number }): (reason: string) => void {
  const reported = new Map<string, number>();
  return (reason) => {
    const now = clock.now();
    for (const [each, at] of reported) if (now - at >= quiet) reported.delete(each);
    if (reported.has(reason) || reported.size >= most) return;
    reported.set(reason, now);
    const more = reported.size === most ? " (for a minute, other faults are not printed)" : "";
    print(`chat-friends: a call failed: ${reason}${more}`);
  };
}
