import type { Checkpoint, CheckpointStore } from "@chat-friends/client/bulk";
import { fileCheckpoint } from "@chat-friends/client/node";
import { excerpt } from "@chat-friends/contract/refuse";
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
      return store.save(kept);
    },
  };
}
