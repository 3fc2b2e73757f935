import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Path of a file in a folder of its own, which goes when the test ends. */
export function temporaryFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}
