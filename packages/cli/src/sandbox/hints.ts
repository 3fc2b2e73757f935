import type { CallSummary } from "./call-summary.ts";

/** Hints for common first problems, each given once in a run; `command` is how the user runs `chat-friends`. */
export function hints(command: string): (call: CallSummary) => string | undefined {
  const said = new Set<string>();

  function once(key: string, hint: string): string | undefined {
    if (said.has(key)) return undefined;
    said.add(key);
    return hint;
  }

  return ({ operation, codes }) => {
    const codesOf = codes.map(({ code }) => code);
    if (codesOf.includes(60009))
      return once(
        `60009 ${operation}`,
        `${operation} is not one of the calls this sandbox has; the guide "Point your existing client here" shows how to stand in for one`,
      );
    if (codesOf.includes(30003))
      return once(
        "30003",
        `30003 means that a UserID does not exist in this world: start with --open-accounts to let every UserID exist, or import them with \`${command} world import <file>\``,
      );
    return undefined;
  };
}
