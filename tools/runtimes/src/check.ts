/** What a check is given from outside of its runtime. */
export interface Setting {
  /** Where the peer listens, such as http://127.0.0.1:40001. */
  origin: string;
  /** A signature for the sandbox's admin, since a browser may not have the key. */
  usersig: string;
  /** One that has expired. */
  expired: string;
}

/** Throws where the client doesn't do in this runtime what the check's name says. */
export type Check = (setting: Setting) => Promise<void>;

/** The outcome of a check; without an error where it passed. */
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
