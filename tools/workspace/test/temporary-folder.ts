import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes files (text by path, a value as JSON) to a new folder, which is removed when the test has finished. */
export function temporaryFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content), { mode: 0o755 });
  }
  return folder;
}
