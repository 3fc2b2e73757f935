import { rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Checkpoint, CheckpointStore } from "@chat-friends/client/bulk";
import { shownPath } from "@chat-friends/contract/refuse";
import type { FileRecord } from "../records/record.ts";
import type { Identity } from "./identity.ts";
import { firstCheckpoint, type Kept, keep, keptAt } from "./kept.ts";
import { type Places, reportOfPipe } from "./places.ts";
import { markedReportFile, newReportFile, type ReportFile } from "./report-file.ts";
import { type Unsent, unsentIn } from "./unsent.ts";

/** An import that may read its first row. */
export interface OpenImport {
  report: ReportFile;
  /** The report's path. */
  path: string;
  unsent: Unsent;
  /** Undefined if the rows come from a pipe. */
  store: CheckpointStore | undefined;
}

/**
 * Makes the files of an import, or opens those of one that goes on.
 *
 * @throws Error of one sentence if they can't be made, or are not the files of this import
 */
export async function openImport(
  places: Places,
  identity: Identity,
  { resume, form }: { resume?: true; form: FileRecord["form"] | undefined },
): Promise<OpenImport> {
  const { checkpoint, report } = places;
  if (checkpoint === undefined) return withoutCheckpoint(report ?? reportOfPipe(form ?? "csv"));
  return resume ? resumed(checkpoint, report, identity) : begun(checkpoint, report ?? "", identity);
}

function withoutCheckpoint(path: string): OpenImport {
  const report = newReportFile(path);
  return { report, path, unsent: unsentIn(report, 0), store: undefined };
}

/** The checkpoint comes before the report, so that a process that is killed between the two can go on. */
async function begun(checkpoint: string, path: string, identity: Identity): Promise<OpenImport> {
  const first = firstCheckpoint(identity, relative(dirname(checkpoint), path));
  await keep(checkpoint, first);
  try {
    return await marked(checkpoint, first, newReportFile(path), path);
  } catch (error) {
    rmSync(checkpoint, { force: true });
    throw error;
  }
}

async function resumed(checkpoint: string, given: string | undefined, identity: Identity): Promise<OpenImport> {
  const kept = await keptAt(checkpoint, identity);
  const path = join(dirname(checkpoint), kept.note.report);
  if (given !== undefined && resolve(given) !== resolve(path))
    throw new Error(`the report of this import is ${shownPath(path)}: go on without --report`);
  const { mark } = kept.note;
  return marked(checkpoint, kept, mark ? markedReportFile(path, mark, checkpoint) : newReportFile(path), path);
}

/** From here on each checkpoint says how much of the report belongs to it. */
async function marked(checkpoint: string, kept: Kept, report: ReportFile, path: string): Promise<OpenImport> {
  const unsent = unsentIn(report, kept.note.unsent);
  const save = (found: Checkpoint) =>
    keep(checkpoint, { ...found, note: { ...kept.note, mark: report.mark(), unsent: unsent.count() } });
  await save(kept);
  return { report, path, unsent, store: { load: async () => kept, save } };
}
