import { setImmediate } from "node:timers/promises";
import { importFriends } from "@chat-friends/client/bulk";
import { explain } from "@chat-friends/client/explain";
import { exitCodes } from "../exit-codes.ts";
import { Unwritable } from "../file-faults.ts";
import { rowsInWords } from "../job/progress.ts";
import { type Outputs, screenOf } from "../job/screen.ts";
import { stoppedBy } from "../job/stopped.ts";
import { tallyOf } from "../job/tally.ts";
import { waitsOf } from "../job/waits.ts";
import { type OpenRecords, openRecords } from "../records/open-records.ts";
import { nameOf } from "../records/text-of.ts";
import { clientOf } from "../target/client.ts";
import { expectService } from "../target/expect-service.ts";
import type { CallerOptions } from "../target/signed-address.ts";

import { changedWhileRunning, endedBy, type Running, remove, stopped } from "./ends.ts";
import { identityOf } from "./identity.ts";
import type { ImportRow } from "./import-row.ts";
import { lock } from "./lock.ts";
import { openImport } from "./open-import.ts";
import { type PlaceOptions, placesOf } from "./places.ts";
import { type ReadOptions, readRows } from "./read-rows.ts";
import { addToReport } from "./report.ts";
import { hasChanged, surveyOf } from "./survey.ts";
import type { Unsent } from "./unsent.ts";

export interface ImportOptions extends CallerOptions, PlaceOptions, ReadOptions {
  /** Calls a second at most. */
  rate: number;
  json?: true;
}

/** The world outside. */
export interface ImportContext extends Outputs {
  environment: NodeJS.ProcessEnv;
  clock: { now(): number };
  /** Stops the import, with a checkpoint. */
  signal: AbortSignal;
  /** The line that goes on with a stopped import. */
  resumeLine: string;
}

/**
 * `chat-friends import FILE`: imports the friendships of a file, and gives the exit code of the result.
 *
 * @throws Stopped if it ends before the last row
 */
export async function importFile(file: string, options: ImportOptions, context: ImportContext): Promise<number> {
  const unlock = lock(file);
  try {
    return await importAlone(file, options, context);
  } finally {
    unlock();
  }
}

async function importAlone(file: string, options: ImportOptions, context: ImportContext): Promise<number> {
  const { environment, clock, signal, stdout } = context;
  const json = options.json === true;
  const places = placesOf(file, options);
  const waits = waitsOf(clock);
  const chat = clientOf(options, environment, { rate: options.rate, hooks: waits.hooks });
  const survey = places.checkpoint === undefined ? undefined : await surveyOf(file);
  const stopAtStart = (error: unknown) => {
    const resumeLine = options.resume && context.resumeLine;
    throw stoppedBy(error, { signal, rows: 0, resumeLine });
  };
  await expectService(options.target, signal).catch(stopAtStart);
  // The form of its rows is that of the report.
  const pipe = survey ? undefined : await openRecords(file).catch(stopAtStart);

  const identity = identityOf(survey, options);
  const { report, path, unsent, store } = await openImport(places, identity, { ...options, form: pipe?.form });
  const job = { job: JSON.stringify(identity), signal, ...(store && { checkpoint: store }) };
  const screen = screenOf({ json }, context, clock);
  const tally = tallyOf(survey?.rows, unsent.count, waits.throttled);
  const running: Running = {
    file,
    signal,
    resumeLine: context.resumeLine,
    checkpoint: places.checkpoint,
    report,
    path,
    tally,
  };
  try {
    for await (const event of importFriends(chat, rowsOf(file, options, unsent, pipe), job)) {
      if (event.type === "progress") screen.progress(tally.at(event));
      else if (event.type === "pause") screen.wait(event, waits.sentenceOf(event));
      else if (event.outcome.kind !== "ok") {
        addToReport(report, event.row.record, event.outcome.code, explanationOf(event.outcome));
      }
    }
  } catch (error) {
    screen.clear();
    throw endedBy(error, running);
  } finally {
    report.close();
  }

  screen.clear();
  if (survey && hasChanged(file, survey)) throw changedWhileRunning(running);
  const { ok: imported, refused } = tally.ended();
  const ended = { imported, refused };
  stdout.write(`${json ? JSON.stringify({ event: "ended", ...ended }) : sentence(file, ended, path)}\n`);
  // That it can't be written shows a moment later. With --resume it is said again.
  await setImmediate();
  if (signal.reason instanceof Unwritable) throw stopped(signal.reason, running);
  remove(places.checkpoint);
  return refused > 0 ? exitCodes.partly : exitCodes.done;
}

function explanationOf(outcome: { code: number; info: string }): string {
  const { codeName, meaning, remedy } = explain(outcome);
  const words = outcome.info === "" ? "" : ` The service says: ${outcome.info}`;
  return `${codeName}: ${meaning} ${remedy}${words}`;
}

async function* rowsOf(
  file: string,
  options: ReadOptions,
  unsent: Unsent,
  pipe: OpenRecords | undefined,
): AsyncGenerator<ImportRow> {
  for await (const { row, fault } of readRows(file, options, pipe)) {
    if (row) yield row;
    else unsent.add(fault);
  }
}

function sentence(file: string, { imported, refused }: { imported: number; refused: number }, report: string): string {
  const all = `${nameOf(file)}: ${rowsInWords(imported)} imported`;
  return refused === 0 ? all : `${all}, ${rowsInWords(refused)} refused: ${report} has them, with the reasons`;
}
