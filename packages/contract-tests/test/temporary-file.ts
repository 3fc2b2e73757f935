import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";

/** Path of a file in its own folder, which is removed when the test ends. */
export function temporaryFile(name: string): string {
  return join(temporaryFolder(), name);
}
