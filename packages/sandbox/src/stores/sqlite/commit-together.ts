import type { DatabaseSync } from "node:sqlite";
import { LossError } from "../store.ts";
import type { Statements } from "./statements.ts";

/** What a piece of work came to, and what it has to write, if anything. */
export interface Work<Result> {
  result: Result;
  write?: (() => void) | undefined;
}

/** Runs pieces of work, each whole or not at all, and tells of them once they are on disk. */
export interface Transactions {
  /** Resolves when all that the work saw and wrote is on disk; rejects, with nothing of it written, where it throws or can't be committed. */
  run<Result>(work: () => Work<Result>): Promise<Result>;
  /** Why nothing more is written; undefined as long as it can be. */
  loss(): string | undefined;
  /** Commits what waits. */
  flush(): void;
}

/** Somebody to be told whether the transaction is on disk. */
interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: the calls of one turn of the event loop share a transaction, and so one fsync.
 *
 * Work is done when it comes. The first that writes opens the transaction; each write has a savepoint of its own, so that one
 * that fails undoes nothing of the others. `onAbandoned` is told where what others may have read is undone. `isInPlace` is asked
 * before anybody is told of a commit: what went into a file that is gone is on no disk.
 */
export function commitTogether(
  database: DatabaseSync,
  statements: Statements,
  isInPlace: () => boolean,
  onAbandoned: () => void,
): Transactions {
  let known: string | undefined;
  /** Everybody of the transaction that is open. */
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
      // Before, since another process may own what lies there now; after, since only then is it known where the commit went.
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
      // SQLite gives the whole transaction up where the disk is full or fails: then there is no savepoint to go back to.
      if (!database.isTransaction) abandon(error);
      else statements.undo.run();
      throw error;
    } finally {
      if (database.isTransaction) statements.release.run();
    }
  }

  return {
    async run(work) {
      const { result, write } = work();
      if (write) writeWhole(write);
      // Also where it wrote nothing: it may have read what others of the group wrote.
      const waiting = group;
      if (waiting) await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      return result;
    },
    loss: findLoss,
    flush,
  };
}

const lossOfFile = "it was removed or replaced while it was open; nothing more is written until a restart";
