export { type Ended, runToEnd } from "./program.ts";
export {
  fraction,
  pick,
  type Random,
  randomBytes,
  randomText,
  seeded,
  some,
  type TestClock,
  testClock,
} from "./repeatable.ts";
export { sharedFolder, temporaryFolder, writeFiles } from "./temporary-folder.ts";
