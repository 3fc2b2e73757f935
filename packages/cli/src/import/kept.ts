import { rmSync } from "node:fs";
import type { Checkpoint } from "@chat-friends/client/bulk";
import { fileCheckpoint } from "@chat-friends/client/node";
import { shownPath } from "@chat-friends/contract/refuse";
import { unreadable, unwritable } from "../file-faults.ts";
import { differenceOf, type Identity } from "./identity.ts";
import type { Mark } from "./report-file.ts";

/** A checkpoint, and what of the report belongs to it. */
export interface Kept extends Checkpoint {
  note: Note;
}

export interface Note {
  /** The report's path, seen from the folder of the checkpoint. */
  report: string;
  /** Undefined as long as the import may not have made the report. */
  mark?: Mark;
  /** Rows that were not sent, and are in the report. */
  unsent: number;
}

/** Where a new import begins. It is kept before the first row is read, so that a process that is killed at once can go on too. */
export function firstCheckpoint(identity: Identity, report: string): Kept {
  const counts = { ok: 0, pending: 0, failed: 0, unknown: 0 };
  const job = JSON.stringify(identity);
  return { version: 1, operation: "friend_import", job, ...counts, done: [], open: [], note: { report, unsent: 0 } };
}

/** Keeps a checkpoint in a file; throws an Error of one sentence if it can't. */
export async function keep(path: string, checkpoint: Kept): Promise<void> {
  try {
    await fileCheckpoint(path).save(checkpoint);
  } catch (error) {
    rmSync(`${path}.next`, { force: true });
    throw unwritable("the checkpoint", path, error, "import a copy of the file in a folder that you may write to");
  }
}

/**
 * The checkpoint of an import that goes on. Nothing is changed before it is read.
 *
 * @throws Error of one sentence if it is not the checkpoint of this import
 */
export async function keptAt(path: string, identity: Identity): Promise<Kept> {
  const found = await loaded(path);
  const name = shownPath(path);
  if (!found) throw new Error(`there is nothing to resume: no checkpoint ${name}`);
  const difference = differenceOf(found.job, identity);
  if (difference !== undefined) throw new Error(`the checkpoint ${name} is ${difference}`);
  if (found.operation !== "friend_import" || !isNote(found.note))
    throw new Error(`${name} is not the checkpoint of an import; remove it to start again`);
  return { ...found, note: found.note };
}

async function loaded(path: string): Promise<Checkpoint | undefined> {
  try {
    return await fileCheckpoint(path).load();
  } catch (error) {
    throw error instanceof Error && "code" in error ? unreadable(path, "the checkpoint", error) : error;
  }
}

function isNote(value: unknown): value is Note {
  const { report, mark, unsent } = Object(value);
  const isMarked = mark === undefined || (isCount(Object(mark).bytes) && typeof Object(mark).hash === "string");
  return typeof report === "string" && isMarked && isCount(unsent);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
