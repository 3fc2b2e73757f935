/** A system call, by the lines of the trace on which it begins and ends. */
export interface SystemCall {
  name: string;
  /** What it is called with, as strace prints it with `-y`: each descriptor with its file. */
  given: string;
  begins: number;
  ends: number;
  /** What it gives back, where strace prints a number. */
  result: number | undefined;
}

/** Reads the output of `strace -f -o`; of a call that another thread's came into, the two halves are one. */
export function readTrace(trace: string): SystemCall[] {
  const calls: SystemCall[] = [];
  const unfinished = new Map<string, SystemCall>();
  for (const [line, text] of trace.split("\n").entries()) {
    const [, thread = "", name, given = ""] = /^(\d+) +(\w+)\((.*)$/.exec(text) ?? [];
    if (name) {
      const call = { name, given, begins: line, ends: line, result: resultOf(text) };
      calls.push(call);
      unfinished.set(thread, call);
    }
    const resumed = unfinished.get(/^(\d+) +<\.\.\. \w+ resumed>/.exec(text)?.[1] ?? "");
    if (resumed) Object.assign(resumed, { ends: line, result: resultOf(text) });
  }
  return calls;
}

function resultOf(text: string): number | undefined {
  const [, result] = /\) += (-?\d+)/.exec(text.slice(text.lastIndexOf(")"))) ?? [];
  return result === undefined ? undefined : Number(result);
}
