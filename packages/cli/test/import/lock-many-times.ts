// A program that tries to lock each of the files of a folder, at the same moments as the others of its kind, and prints those it got.
import { setTimeout } from "node:timers/promises";
import { lock } from "../../src/import/lock.ts";

const [start = "", ...files] = process.argv.slice(2);

for (const [index, file] of files.entries()) {
  const at = Number(start) + index * 5;
  if (at - Date.now() > 20) await setTimeout(at - Date.now() - 10);
  while (Date.now() < at);
  try {
    lock(file);
    console.log(file);
  } catch (error) {
    if (!String(error).includes("is being imported")) throw error;
  }
}
console.log("end");
// It holds its locks until it may go.
process.stdin.resume();
