import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** Contents by path inside a folder: text unchanged, any other value as JSON. */
type Files = Readonly<Record<string, unknown>>;

/** A new folder with these files. It is removed when the test has finished. For a test or a `beforeEach`. */
export function temporaryFolder(files: Files = {}): string {
  const folder = newFolder(files);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The same for all tests of a file. It is called outside of a test, and the folder is removed after the last test. */
export function sharedFolder(files: Files = {}): string {
  const folder = newFolder(files);
  // A copy of the whole tree takes longer than a hook may, on a busy disk.
  afterAll(() => rmSync(folder, { recursive: true }), 300_000);
  return folder;
}

/** Writes files into a folder, and the folders they need. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === "string" ? content : JSON.stringify(content), { mode: 0o755 });
  }
}

function newFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-"));
  writeFiles(folder, files);
  return folder;
}
