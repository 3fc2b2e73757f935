import type { BulkPause } from "@chat-friends/client/bulk";
import { type Progress, progressLine } from "./progress.ts";
import { whyOf } from "./waits.ts";

/** Milliseconds between two lines about the progress if no terminal shows it. */
const minute = 60_000;

export interface Screen {
  progress(progress: Progress): void;
  /** An owner must wait. The sentence is for a person. It is undefined if another wait was reported just before. */
  wait(pause: BulkPause, sentence: string | undefined): void;
  /** Something that a person should know. */
  note(text: string): void;
  /** Takes the progress away. */
  clear(): void;
}

export interface Outputs {
  stdout: { write(text: string): unknown };
  stderr: { isTTY?: boolean; columns?: number; write(text: string): unknown };
}

/** What a long command says while it runs: a line that is written over on a terminal, one a minute elsewhere, or every event as JSON. */
export function screenOf({ json }: { json: boolean }, { stdout, stderr }: Outputs, clock: { now(): number }): Screen {
  const isTerminal = stderr.isTTY === true;
  let last = clock.now();

  function clear(): void {
    if (isTerminal && !json) stderr.write("\r\u001b[K");
  }

  function note(text: string): void {
    clear();
    stderr.write(`${text}\n`);
  }

  return {
    clear,
    progress(progress) {
      if (json) return void stdout.write(`${JSON.stringify({ event: "progress", ...progress })}\n`);
      // What wraps can't be written over. A terminal that does not know its width says 0.
      const width = (stderr.columns || Number.POSITIVE_INFINITY) - 1;
      if (isTerminal) return void stderr.write(`\r${progressLine(progress).slice(0, width)}\u001b[K`);
      if (clock.now() - last < minute) return;
      last = clock.now();
      stderr.write(`${progressLine(progress)}\n`);
    },
    wait({ From_Account, milliseconds, error }, sentence) {
      if (json)
        stdout.write(`${JSON.stringify({ event: "wait", From_Account, milliseconds, reason: whyOf(error) })}\n`);
      else if (sentence !== undefined) note(sentence);
    },
    note,
  };
}
