// Browsers: a page imports this module. A browser does not get the checks with a key.
import { type CheckResult, runChecks, type Setting } from "../check.ts";
import { checks } from "../checks.ts";

export function run(setting: Setting): Promise<CheckResult[]> {
  return runChecks(checks, setting);
}
