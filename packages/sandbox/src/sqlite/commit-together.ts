import type { DatabaseSync } from "node:sqlite";
import type { Statements } from "./statements.ts";

/** Runs pieces of work, each whole or not at all, and tells of them once they are on disk. */
export interface Transactions {
  /** Resolves when the work is committed; rejects, with nothing of it written, where it throws or can't be committed. */
  run<Result>(work: () => Result): Promise<Result>;
  /** The same at once, for the time before calls arrive. */
  runNow(work: () => void): void;
  /** Commits what waits. */
  flush(): void;
}

interface Waiting {
  work: () => unknown;
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: the calls of one turn of the event loop share a transaction, and so one fsync.
 *
 * Each has a savepoint of its own, so that one that fails undoes nothing of the others.
 */
export function commitTogether(database: DatabaseSync, statements: Statements): Transactions {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      for (const tell of inTransaction(() => group.map(attempt))) tell();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function inTransaction<Result>(work: () => Result): Result {
    statements.begin.run();
    try {
      const result = work();
      statements.commit.run();
      return result;
    } catch (error) {
      if (database.isTransaction) statements.rollback.run();
      throw error;
    }
  }

  /** Says how to tell the caller, once the group is on disk. */
  function attempt({ work, resolve, reject }: Waiting): () => void {
    statements.savepoint.run();
    try {
      const result = work() as never;
      statements.release.run();
      return () => resolve(result);
    } catch (error) {
      // SQLite gives the whole transaction up where the disk is full or fails: then there is no savepoint to go back to.
      if (!database.isTransaction) throw error;
      statements.undo.run();
      statements.release.run();
      return () => reject(error);
    }
  }

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ work, resolve, reject });
      }),
    runNow: inTransaction,
    flush,
  };
}
