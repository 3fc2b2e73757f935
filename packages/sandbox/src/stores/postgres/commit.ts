import { randomBytes } from "node:crypto";
import { UnavailableError } from "../store.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import type { Statement } from "./statement.ts";
import { statements } from "./statements.ts";
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

/** Sends a transaction in one burst. If the connection is lost in the middle, it is not known whether the transaction was committed. */
export async function burst(connection: Connection, writes: readonly Write[], isOpen = false): Promise<void> {
  const sent: Promise<unknown>[] = isOpen ? [] : [connection.command("BEGIN")];
  for (const { statement, parameters } of writes) sent.push(connection.run(statement, parameters));
  const committing = connection.command("COMMIT");
  const answers = await Promise.allSettled([...sent, committing]);
  // The first failure is the cause; the statements behind it were refused because of it.
  for (const answer of answers) if (answer.status === "rejected") throw answer.reason;
  // COMMIT after a failure succeeds, as a ROLLBACK.
  const tag = await committing;
  if (tag !== "COMMIT") throw new Error(`the transaction ended with ${tag}`);
}

/**
 * What became of a burst whose connection was lost: whether it was committed. If it was not, it can't be any more, because the
 * version that it expects is gone.
 *
 * Throws an UnavailableError if later writes have pushed its token out.
 */
export async function wasCommitted(
  connections: Connections,
  guard: Guard,
  token: string,
  until: number,
): Promise<boolean> {
  const [found] = await connections.use(until, (connection) =>
    "owner" in guard
      ? connection.run(statements.settleOwner, [guard.world, [guard.owner], guard.version])
      : connection.run(statements.settleApp, [guard.sdkAppId, guard.version]),
  );
  // An app that is gone took the write with it.
  if (!found) throw uncertain(undefined);
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
