import { readFileSync, writeFileSync } from "node:fs";
import { createSandbox, type World } from "@chat-friends/sandbox";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";

export async function makeDatabase(file: string, world: World = {}): Promise<void> {
  await createSandbox({ store: sqliteStore({ file }), world }).close();
}

/** Damages a file: puts garbage in place of the bytes from `start` to before `end`. */
export function overwrite(file: string, start: number, end: number): void {
  writeFileSync(file, readFileSync(file).fill(0xab, start, end));
}
