import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { nameOf } from "../records/text-of.ts";
import { unreadable } from "../settings/secrets.ts";
import { unwritable } from "../unwritable.ts";
import { checkpointOf } from "./places.ts";

/**
 * Keeps a second import of the same file out; gives what ends that.
 *
 * @throws Error of one sentence where another one is under way, or the folder can't be written to
 */
export function lock(file: string): () => void {
  const checkpoint = checkpointOf(file);
  if (checkpoint === undefined) return () => {};
  const path = `${checkpoint}.lock`;
  if (isStale(path)) rmSync(path, { force: true });
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") throw new Error(`another import of ${nameOf(file)} is under way`);
    // The folder is missing, and the file with it.
    if (code === "ENOENT" || code === "ENOTDIR") throw unreadable(file, "the file", error);
    throw unwritable(
      "the checkpoint",
      checkpoint,
      error,
      "import a copy of the file in a folder that you may write to",
    );
  }
  return () => rmSync(path, { force: true });
}

/** Whether the process that made the lock has ended. After a restart of a container, it may have had this process's number. */
function isStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    if (pid === process.pid) return true;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
