import { open, readFile, rename } from "node:fs/promises";
import { type Checkpoint, CheckpointMismatch, type CheckpointStore, checkpointFault } from "./checkpoint.ts";

/**
 * Keeps the checkpoint of a job in a file. A save replaces the file as a whole and is on disk when it resolves, so a crash leaves the last one or the one before.
 *
 * One process may use the file at a time. Delete the file when the job is over, or the next job with it has nothing to do.
 * @example
 * importFriends(chat, rows, { checkpoint: fileCheckpoint("graph.checkpoint") });
 */
export function fileCheckpoint(path: string): CheckpointStore {
  return {
    async load() {
      const text = await readFile(path, "utf8").catch(ignoreMissing);
      return text === undefined ? undefined : parsed(text, path);
    },
    async save(checkpoint) {
      const next = `${path}.next`;
      const file = await open(next, "w");
      try {
        await file.writeFile(`${JSON.stringify(checkpoint)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(next, path);
    },
  };
}

function parsed(text: string, path: string): Checkpoint {
  const value = json(text, path);
  const fault = checkpointFault(value);
  if (fault !== undefined) throw new CheckpointMismatch(`${path} can't be used: it has ${fault}`);
  return value;
}

function json(text: string, path: string) {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not a checkpoint: it is not JSON`, { cause });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
