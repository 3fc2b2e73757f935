// Browsers: a page imports this module; no browser gets the checks that hold a key.
import { type CheckResult, runChecks, type Setting } from "../check.ts";
import { checks } from "../checks.ts";

export function run(setting: Setting): Promise<CheckResult[]> {
  return runChecks(checks, setting);
}
