import { randomBytes } from "node:crypto";
import { UnavailableError } from "../store.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import type { Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { untilDone } from "./until-done.ts";
import type { Guard } from "./write-rows.ts";
import { tokensKept } from "./write-statements.ts";

/** A statement of a burst with its parameters. */
export interface Write {
  statement: Statement;
  parameters: readonly unknown[];
}

/** A name for a write by which it is found again. */
export function newToken(): string {
  return randomBytes(9).toString("base64url");
}

/** Begins a transaction, and sends its first statements with it. */
export function begin(connection: Connection, writes: readonly Write[]): Promise<void> {
  return allDone([connection.command("BEGIN"), ...writes.map((write) => run(connection, write))]);
}

/** Sends a transaction in one burst. If the connection is lost in the middle, it is not known whether the transaction was committed. */
export async function burst(connection: Connection, writes: readonly Write[], isOpen = false): Promise<void> {
  const beginning = isOpen ? [] : [connection.command("BEGIN")];
  const writing = writes.map((write) => run(connection, write));
  const committing = connection.command("COMMIT");
  await allDone([...beginning, ...writing, committing]);
  // COMMIT after a failure succeeds, as a ROLLBACK.
  const tag = await committing;
  if (tag !== "COMMIT") throw new Error(`the transaction ended with ${tag}`);
}

function run(connection: Connection, { statement, parameters }: Write): Promise<unknown> {
  return connection.run(statement, parameters);
}

/** The first failure is the cause; the statements behind it were refused because of it. */
async function allDone(sent: readonly Promise<unknown>[]): Promise<void> {
  for (const answer of await Promise.allSettled(sent)) if (answer.status === "rejected") throw answer.reason;
}

/**
 * What became of a burst whose connection was lost: whether it was committed. If it was not, it can't be any more, because the
 * version that it expects is gone. Nor does it count if its world is gone.
 *
 * Throws an UnavailableError if later writes have pushed its token out, or if the database does not answer until then.
 */
export function wasCommitted(connections: Connections, guard: Guard, token: string, until: number): Promise<boolean> {
  return untilDone(until, () => look(connections, guard, token, until)).catch((cause: unknown) => {
    throw uncertain(cause);
  });
}

async function look(connections: Connections, guard: Guard, token: string, until: number): Promise<boolean> {
  const [found] = await connections.use(until, (connection) =>
    "owner" in guard
      ? connection.run(statements.settleOwner, [guard.world, [guard.owner], guard.version])
      : connection.run(statements.settleApp, [guard.sdkAppId, guard.version]),
  );
  if (!found) {
    if ("owner" in guard) return false;
    // An app that is gone took the write with it.
    throw uncertain(undefined);
  }
  const [version, tokens] = found;
  if (tokens.split(" ").includes(token)) return true;
  if (version - guard.version > tokensKept) throw uncertain(undefined);
  return false;
}

/** What is said where nobody can know any more. */
export function uncertain(cause: unknown): UnavailableError {
  const message = "the connection to the database was lost; it is not known whether the call was carried out";
  return new UnavailableError(message, true, { cause });
}
