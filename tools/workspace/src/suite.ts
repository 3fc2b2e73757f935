// For the suites of other packages that depend on the machine.
export { findBrowser, whyNoBrowser } from "./browser.ts";
export { type NotRun, writeNotRun } from "./evidence.ts";
export { readRequired } from "./required.ts";
export { run } from "./run.ts";
