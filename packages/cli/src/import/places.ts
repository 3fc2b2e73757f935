import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { shownPath } from "@chat-friends/contract/refuse";
import type { FileRecord } from "../records/record.ts";

/** Files beside the one that is imported. */
export interface Places {
  /** Undefined if the rows come from a pipe, which can't be read again. */
  checkpoint: string | undefined;
  /** Undefined if an import goes on, because its checkpoint names the report, or if it has the name of a pipe's rows. */
  report: string | undefined;
}

export interface PlaceOptions {
  report?: string;
  resume?: true;
}

/**
 * Where an import keeps what it needs to go on, and the rows that are refused.
 *
 * @throws Error of one sentence if a file is there that must not be, or is not there that must be
 */
export function placesOf(file: string, { report, resume }: PlaceOptions): Places {
  const checkpoint = checkpointOf(file);
  if (report === "-") throw new Error("--report must be a file, and is -");
  if (resume && checkpoint === undefined) throw new Error(`--resume needs a file: ${pipe(file)} can't be read again`);
  const isBegun = checkpoint !== undefined && existsSync(checkpoint);
  if (resume && !isBegun)
    throw new Error(`there is nothing to resume: no checkpoint ${shownPath(`${file}.checkpoint`)}`);
  if (resume) return { checkpoint, report };
  if (checkpoint === undefined && report === undefined) return { checkpoint, report };
  const path = report ?? reportOf(file);
  if (isBegun) throw new Error(begun(file, checkpoint, path));
  refuseReport(path, checkpoint);
  return { checkpoint, report: path };
}

function begun(file: string, checkpoint: string, report: string): string {
  const moving = existsSync(report) ? `move ${shownPath(report)} away and ` : "";
  return `${shownPath(file)} was imported in part: go on with --resume; or, to start again, ${moving}remove ${shownPath(checkpoint)}`;
}

function refuseReport(path: string, checkpoint: string | undefined): void {
  const other = "name another with --report";
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) throw new Error(`the report ${shownPath(path)} is there already: move it away, or ${other}`);
  if (found) throw new Error(`the report ${shownPath(path)} must be a file of its own: ${other}`);
  // The import writes and removes files of these names.
  if (checkpoint !== undefined && resolve(path).startsWith(resolve(checkpoint)))
    throw new Error(`the report ${shownPath(path)} has a name that the checkpoint needs: ${other}`);
}

/** The checkpoint of a file; undefined for standard input and other pipes. */
export function checkpointOf(file: string): string | undefined {
  return canBeReadAgain(file) ? `${file}.checkpoint` : undefined;
}

/** What is missing counts as a file: reading it says what is wrong. */
function canBeReadAgain(file: string): boolean {
  const found = file === "-" ? undefined : statSync(file, { throwIfNoEntry: false });
  return file !== "-" && (found === undefined || found.isFile() || found.isDirectory());
}

/**
 * The report of the rows of a pipe, in the folder of the command.
 *
 * @throws Error of one sentence if it is there already
 */
export function reportOfPipe(form: FileRecord["form"]): string {
  const path = `import.refused.${form}`;
  refuseReport(path, undefined);
  return path;
}

/** `friends.refused.csv` of `friends.csv.gz`. */
function reportOf(file: string): string {
  const [, base = "", form = ""] = /^(.*?)(\.csv|\.ndjson|\.jsonl|\.json)?(?:\.gz)?$/.exec(file) ?? [];
  return `${base}.refused${form}`;
}

function pipe(file: string): string {
  return file === "-" ? "standard input" : `${shownPath(file)} is a pipe, and`;
}
