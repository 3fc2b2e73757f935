import { shownPath } from "@chat-friends/contract/refuse";
import { LossError } from "../store.ts";
import type { Transactions } from "./commit-together.ts";

/** What SQLite's result codes mean for the user of the file; an extended code counts before its primary code. */
const reasons: Record<number, string> = {
  5: "another process has it open",
  8: "it is read-only",
  10: "its disk can't be read or written",
  11: "it is damaged",
  13: "its disk is full",
  14: "it can't be opened; it must be a file, in a folder that exists",
  26: "it is not an SQLite database",
  // A file that could only be opened for reading can't have the lock of a writer.
  3850: "it can't be locked; it is read-only, or on a disk without locks",
};

/** Runs an action on the file; if it fails, throws an Error of one sentence that names the file. */
export function attempt<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (cause) {
    throw unusable(file, cause);
  }
}

/** The same transactions, but an error of the file has a message of one sentence. */
export function sayingWhy(file: string, { run, ...others }: Transactions): Transactions {
  const explain = (cause: unknown): never => {
    if (cause instanceof LossError) throw new LossError(unusable(file, cause).message);
    throw reasonOf(cause) ? unusable(file, cause) : cause;
  };
  return { run: (work) => run(work).catch(explain), ...others };
}

function unusable(file: string, cause: unknown): Error {
  const reason = reasonOf(cause) ?? (cause as Error).message;
  return new Error(`the database ${shownPath(file)} can't be used: ${reason}`, { cause });
}

/** What an error of the file means for its user, if that is known. */
export function reasonOf(cause: unknown): string | undefined {
  const { errcode = 0 } = cause as { errcode?: number };
  return reasons[errcode] ?? reasons[errcode & 0xff];
}
