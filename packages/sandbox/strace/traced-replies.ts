import type { SystemCall } from "./trace.ts";

/** What a trace shows of a call that was answered. */
export interface TracedReply {
  /** Whom the call added. */
  To_Account: string;
  /** Whether the name was written to the write-ahead log before the reply went out. */
  isWritten: boolean;
  /** Whether the log was synced between the last write to it and the reply. */
  isSynced: boolean;
}

/** Finds the reply to each of the adds; throws where the trace has none. */
export function tracedReplies(calls: readonly SystemCall[], To_Accounts: readonly string[]): TracedReply[] {
  return To_Accounts.map((To_Account) => {
    const reply = calls.find((call) => isToSocket(call) && call.given.includes(`\\"${To_Account}\\"`));
    if (!reply) throw new Error(`the trace shows no reply about ${To_Account}`);
    const before = calls.filter(({ begins, given }) => begins < reply.begins && given.includes("-wal>"));
    const writes = before.filter(isWrite);
    const written = Math.max(...writes.map(({ ends }) => ends));
    return {
      To_Account,
      isWritten: writes.some(({ given }) => given.includes(To_Account)),
      isSynced: before.some((call) => isSync(call) && call.begins > written && call.ends < reply.begins),
    };
  });
}

function isToSocket({ given }: SystemCall): boolean {
  return /^\d+<(socket|TCP)/.test(given);
}

function isWrite({ name }: SystemCall): boolean {
  return name.includes("write");
}

function isSync({ name, result }: SystemCall): boolean {
  return (name === "fdatasync" || name === "fsync") && result === 0;
}
