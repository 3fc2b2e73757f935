import { ChatError, UnexpectedReply } from "@chat-friends/client";
import { Unwritable } from "../file-faults.ts";
import { rowsInWords } from "./progress.ts";
import { whyOf } from "./waits.ts";

/** How a job ended that can go on. */
export interface EndOptions extends ErrorOptions {
  /** The line that goes on; undefined if nothing can. */
  resume?: string | undefined;
}

/** A job that ended before its last row. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly resume: string | undefined;

  constructor(message: string, options: EndOptions = {}) {
    super(message, options);
    this.resume = options.resume;
  }
}

export interface Stop {
  signal: AbortSignal;
  rows: number;
  /** The line that goes on; undefined if nothing can. */
  resumeLine: string | undefined;
}

/** What to throw for an error that ended a job: where it stopped and how to go on, or the error itself if the file or the checkpoint is at fault. */
export function stoppedBy(error: unknown, { signal, rows, resumeLine }: Stop): unknown {
  const options = { cause: error, resume: resumeLine };
  const next = resumeLine === undefined ? "" : `; go on with: ${resumeLine}`;
  const where = `stopped after ${rowsInWords(rows)}`;
  if (error instanceof Unwritable) return new Stopped(`${where}: ${error.message}${next}`, options);
  const why = signal.reason instanceof Unwritable ? `: ${signal.reason.message}` : "";
  if (signal.aborted) return new Stopped(`${where}${why}${next}`, options);
  if (error instanceof ChatError) return new RefusedJob(`${error.message}; ${where}${next}`, options);
  return isOfTransport(error) ? new Stopped(`${where}: ${whyOf(error)}${next}`, options) : error;
}

/** A TypeError of fetch has a cause: the fault of the network, or the status of a redirect. Another one is a fault of our own. */
function isOfTransport(error: unknown): boolean {
  if (error instanceof TypeError) return error.cause !== undefined;
  return error instanceof UnexpectedReply || (error instanceof Error && error.name === "TimeoutError");
}

/** The service refuses the app, the caller or the key. */
export class RefusedJob extends Error {
  override readonly name = "RefusedJob";
  readonly resume: string | undefined;

  constructor(message: string, options: EndOptions) {
    super(message, options);
    this.resume = options.resume;
  }
}
