import { rmSync } from "node:fs";
import type { Checkpoint, CheckpointStore } from "@chat-friends/client/bulk";
import { fileCheckpoint } from "@chat-friends/client/node";
import { excerpt } from "@chat-friends/contract/refuse";
import { unwritable } from "../unwritable.ts";
import { differenceOf, type Identity } from "./identity.ts";
import type { Report } from "./report.ts";
import type { Unsent } from "./unsent.ts";

/** A checkpoint, and how much of the report belongs to it. */
interface Kept extends Checkpoint {
  /** Bytes of the report. */
  report?: number;
  /** Rows that were not sent, and are in the report. */
  unsent?: number;
}

/** Where a new import begins. It is kept before the first row is read, so that a process that is killed at once can go on too. */
export function firstCheckpoint(identity: Identity): Checkpoint {
  const counts = { ok: 0, pending: 0, failed: 0, unknown: 0 };
  return { version: 1, operation: "friend_import", job: JSON.stringify(identity), ...counts, done: [], open: [] };
}

/** Keeps a checkpoint in a file; throws an Error of one sentence where it can't. */
export async function keep(path: string, checkpoint: Checkpoint): Promise<void> {
  try {
    await fileCheckpoint(path).save(checkpoint);
  } catch (error) {
    rmSync(`${path}.next`, { force: true });
    throw unwritable("the checkpoint", path, error, "import a copy of the file in a folder that you may write to");
  }
}

/** The checkpoint of an import in a file, in step with its report. */
export function keptIn(path: string, identity: Identity, report: Report, unsent: Unsent): CheckpointStore {
  const store = fileCheckpoint(path);
  return {
    async load() {
      const found: Kept | undefined = await store.load();
      if (!found) return undefined;
      const difference = differenceOf(found.job, identity);
      if (difference !== undefined) throw new Error(`the checkpoint ${excerpt(path, "end")} is ${difference}`);
      report.cut(found.report ?? 0);
      unsent.skip(found.unsent ?? 0);
      return found;
    },
    save: (checkpoint) => {
      const kept: Kept = { ...checkpoint, report: report.length(), unsent: unsent.count() };
      return keep(path, kept);
    },
  };
}
