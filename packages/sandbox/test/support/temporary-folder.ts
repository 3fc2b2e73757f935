import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Path of a new folder, which goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Path of a database file that does not exist yet. */
export function temporaryFile(): string {
  return join(temporaryFolder(), "sandbox.sqlite");
}
