import { readFileSync, writeFileSync } from "node:fs";

/** Damages a file: puts garbage in place of the bytes from `start` to before `end`. */
export function overwrite(file: string, start: number, end: number): void {
  writeFileSync(file, readFileSync(file).fill(0xab, start, end));
}
