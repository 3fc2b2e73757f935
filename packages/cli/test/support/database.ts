import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSandbox, type World } from "@chat-friends/sandbox";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { onTestFinished } from "vitest";

/** Path of a new folder, which goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chat-friends-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export async function makeDatabase(file: string, world: World = {}): Promise<void> {
  await createSandbox({ store: sqliteStore({ file }), world }).close();
}

/** Damages a file: puts garbage in place of the bytes from `start` to before `end`. */
export function overwrite(file: string, start: number, end: number): void {
  writeFileSync(file, readFileSync(file).fill(0xab, start, end));
}
