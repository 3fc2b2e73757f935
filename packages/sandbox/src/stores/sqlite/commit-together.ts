import type { DatabaseSync } from "node:sqlite";
import { LossError } from "../store.ts";
import type { Statements } from "./statements.ts";

/** The result of a piece of work, and what it has to write, if anything. */
export interface Work<Result> {
  result: Result;
  write?: (() => void) | undefined;
}

/** Runs pieces of work, each completely or not at all, and resolves each when it is on disk. */
export interface Transactions {
  /** Resolves when all that the work read and wrote is on disk; rejects and writes nothing if the work throws or can't be committed. */
  run<Result>(work: () => Work<Result>): Promise<Result>;
  /** Why nothing more can be written; undefined while writing is possible. */
  loss(): string | undefined;
  /** Commits the waiting work. */
  flush(): void;
}

/** The callbacks of a caller that waits until the transaction is on disk. */
interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: the calls of one turn of the event loop share a transaction, and so one fsync.
 *
 * Work runs when it comes. The first work that writes opens the transaction. Each write has a savepoint of its own, so a failed
 * write doesn't undo the others. `onAbandoned` is called when rows are undone that other work may have read. `isInPlace` is
 * asked before a commit is reported: a commit into a file that is gone is not on disk.
 */
export function commitTogether(
  database: DatabaseSync,
  statements: Statements,
  isInPlace: () => boolean,
  onAbandoned: () => void,
): Transactions {
  let known: string | undefined;
  /** All callers in the open transaction. */
  let group: Waiting[] | undefined;

  function findLoss(): string | undefined {
    if (!isInPlace()) known = lossOfFile;
    return known;
  }

  function refuseLost(): void {
    const loss = findLoss();
    if (loss !== undefined) throw new LossError(loss);
  }

  function open(): void {
    statements.begin.run();
    group = [];
    setImmediate(flush);
  }

  function flush(): void {
    if (!group) return;
    try {
      // Before: another process may own the file that is there now. After: only then is it known into which file the commit went.
      refuseLost();
      statements.commit.run();
      refuseLost();
      for (const { resolve } of leave()) resolve();
    } catch (error) {
      abandon(error);
    }
  }

  function abandon(error: unknown): void {
    if (database.isTransaction) statements.rollback.run();
    onAbandoned();
    for (const { reject } of leave()) reject(error);
  }

  function leave(): readonly Waiting[] {
    const left = group ?? [];
    group = undefined;
    return left;
  }

  function writeWhole(write: () => void): void {
    if (known !== undefined) throw new LossError(known);
    if (!group) open();
    statements.savepoint.run();
    try {
      write();
    } catch (error) {
      // SQLite gives up the whole transaction if the disk is full or fails. Then there is no savepoint to go back to.
      if (!database.isTransaction) abandon(error);
      else statements.undo.run();
      throw error;
    } finally {
      if (database.isTransaction) statements.release.run();
    }
  }

  return {
    // Nothing is awaited here, so the work and what it has read are not kept in memory until the commit.
    async run(work) {
      const { result, write } = work();
      if (write) writeWhole(write);
      // Also if it wrote nothing: it may have read what others of the group wrote.
      const waiting = group;
      if (!waiting) return result;
      return new Promise((resolve, reject) => waiting.push({ resolve: () => resolve(result), reject }));
    },
    loss: findLoss,
    flush,
  };
}

const lossOfFile = "it was removed or replaced while it was open; nothing more is written until a restart";
