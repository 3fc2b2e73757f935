export { type TestClock, testClock } from "./clock.ts";
export { type Ended, runToEnd } from "./program.ts";
export { fraction, pick, type Random, randomBytes, randomText, seeded, some } from "./random.ts";
export { sharedFolder, temporaryFolder, writeFiles } from "./temporary-folder.ts";
