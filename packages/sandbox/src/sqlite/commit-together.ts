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
export function commitTogether(statements: Statements): Transactions {
  let waiting: Waiting[] = [];

  function flush(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const settle = inTransaction(() => group.map((call) => attempt(call)));
    for (const tell of settle instanceof Error
      ? group.map(
          ({ reject }) =>
            () =>
              reject(settle),
        )
      : settle)
      tell();
  }

  function inTransaction<Result>(work: () => Result): Result | Error {
    try {
      statements.begin.run();
      const result = work();
      statements.commit.run();
      return result;
    } catch (error) {
      rollBack();
      return error instanceof Error ? error : new Error(String(error));
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
      statements.undo.run();
      statements.release.run();
      return () => reject(error);
    }
  }

  /** A transaction that SQLite itself gave up (disk full) can't be rolled back again. */
  function rollBack(): void {
    try {
      statements.rollback.run();
    } catch {
      return;
    }
  }

  return {
    run: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ work, resolve, reject });
      }),
    runNow(work) {
      const failed = inTransaction(work);
      if (failed instanceof Error) throw failed;
    },
    flush,
  };
}
