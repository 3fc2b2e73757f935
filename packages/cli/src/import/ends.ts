import { rmSync } from "node:fs";
import { ChatError } from "@chat-friends/client";
import { rowsInWords } from "../job/progress.ts";
import { Stopped, stoppedBy } from "../job/stopped.ts";
import type { Tally } from "../job/tally.ts";
import { FileFault } from "../records/record.ts";
import { nameOf } from "../records/text-of.ts";
import type { ReportFile } from "./report-file.ts";

/** An import whose rows are being read. */
export interface Running {
  file: string;
  signal: AbortSignal;
  /** The line that goes on with it. */
  resumeLine: string;
  checkpoint: string | undefined;
  report: ReportFile;
  path: string;
  tally: Tally;
}

/** What to throw for an error of the job. Nothing stays beside a file that is of no use for going on. */
export function endedBy(error: unknown, running: Running): unknown {
  const { checkpoint, report, tally } = running;
  const isBegun = tally.done() > 0;
  const isUseless = error instanceof FileFault || (error instanceof ChatError && !isBegun);
  if (!isUseless) return stopped(error, running);
  remove(checkpoint);
  if (!isBegun) report.empty();
  if (error instanceof FileFault && isBegun) {
    const what = `${error.message}; ${rowsInWords(tally.done())} were done before it`;
    return importAgain(what, ["correct the file"], running);
  }
  return stopped(error, { ...running, checkpoint: undefined });
}

export function stopped(error: unknown, { checkpoint, signal, tally, resumeLine }: Running): unknown {
  return stoppedBy(error, { signal, rows: tally.rows(), resumeLine: checkpoint && resumeLine });
}

export function changedWhileRunning(running: Running): Stopped {
  const { file, checkpoint, tally } = running;
  remove(checkpoint);
  return importAgain(
    `${nameOf(file)} has changed since the import began; ${rowsInWords(tally.rows())} were done`,
    [],
    running,
  );
}

/** The file is another one now, or will be: it is imported from its start. */
function importAgain(what: string, first: readonly string[], { report, path }: Running): Stopped {
  const moving = report.isEmpty() ? [] : [`move ${path} away`];
  const again = "import it again, which changes nothing about these rows";
  return new Stopped(`${what}: ${new Intl.ListFormat("en").format([...first, ...moving, again])}`);
}

export function remove(checkpoint: string | undefined): void {
  if (checkpoint !== undefined) rmSync(checkpoint, { force: true });
}
