/** The values that a check gets from outside its runtime. */
export interface Setting {
  /** Address of the peer, such as http://127.0.0.1:40001. */
  origin: string;
  /** A signature for the sandbox's admin, because a browser must not have the key. */
  usersig: string;
  /** A signature that has expired. */
  expired: string;
}

/** Throws if the client doesn't do in this runtime what the check's name says. */
export type Check = (setting: Setting) => Promise<void>;

/** The outcome of a check; without an error if it passed. */
export interface CheckResult {
  check: string;
  error?: string;
}

/** Runs the checks one after the other. */
export async function runChecks(checks: Readonly<Record<string, Check>>, setting: Setting): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [name, check] of Object.entries(checks)) results.push(await runCheck(name, () => check(setting)));
  return results;
}

async function runCheck(check: string, run: () => Promise<void>): Promise<CheckResult> {
  try {
    await run();
    return { check };
  } catch (error) {
    return { check, error: String(error) };
  }
}
