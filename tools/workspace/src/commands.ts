/** The root's commands that end with a sum, and the tasks of the packages that each one runs. */
export const tasksOf = {
  test: ["check", "test", "test:browser", "test:runtimes", "test:strace"],
  proof: ["proof"],
} as const;

export type Command = keyof typeof tasksOf;
