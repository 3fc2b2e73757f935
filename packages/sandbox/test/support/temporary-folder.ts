import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";

/** Path of a database file that does not exist yet. */
export function temporaryFile(): string {
  return join(temporaryFolder(), "sandbox.sqlite");
}
