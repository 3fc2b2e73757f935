/** The exit codes, the same for every command. */
export const exitCodes = {
  done: 0,
  /** A wrong option or setting, a target that can't be reached, or an output that can't be written. */
  unusable: 1,
  /** The answer is no: the request was refused, a case failed, a fault was found. */
  refused: 2,
  /** The request was carried out, but not for all of its items. */
  partly: 3,
  /** An import or an export was stopped before its end. */
  stopped: 4,
} as const;

export const exitCodesHelp = `
Exit codes: 0 done, 1 unusable (a wrong option, a target out of reach), 2 refused (or a fault found),
3 some items or rows refused or pending, 4 stopped before the end.`;
