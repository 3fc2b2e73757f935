import { once } from "node:events";
import { createWriteStream, existsSync, openSync, rmSync } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { shownPath } from "@chat-friends/contract/refuse";
import { unwritable } from "../file-faults.ts";

/** Where an export goes. */
export interface Output {
  /** Waits if the reader is slower: what is written must not pile up. Rejects with the reason if the export is to stop. */
  write(text: string): Promise<void>;
  /** Aborts with the reason if it can't be written. */
  readonly failed: AbortSignal;
  /** Resolves when all is written, or can't be. A file without a friend is removed. */
  close(friends: number): Promise<void>;
}

const other = "name another file with --output";

/**
 * A new file, or standard output if `path` is undefined.
 *
 * @throws Error of one sentence if the file is there already, or can't be made
 */
export function outputTo(path: string | undefined, stdout: Writable, stop: AbortSignal): Output {
  const stream = path === undefined ? stdout : newFile(path);
  const failure = new AbortController();
  stream.on("error", (error) => failure.abort(unwritable("the output", path ?? "", error, other)));
  const signal = AbortSignal.any([stop, failure.signal]);
  return {
    failed: failure.signal,
    async write(text) {
      if (text === "" || stream.write(text)) return;
      await once(stream, "drain", { signal }).catch((error) => {
        throw signal.aborted ? signal.reason : error;
      });
    },
    async close(friends) {
      // That standard output can't be written shows a moment after the write.
      if (path === undefined) return setImmediate();
      await finished(stream.end()).catch(() => {});
      if (friends === 0) rmSync(path, { force: true });
    },
  };
}

function newFile(path: string): Writable {
  if (existsSync(path)) throw new Error(`--output ${shownPath(path)} is there already: move it away, or name another`);
  try {
    return createWriteStream(path, { fd: openSync(path, "wx") });
  } catch (error) {
    throw unwritable("the output", path, error, other);
  }
}
