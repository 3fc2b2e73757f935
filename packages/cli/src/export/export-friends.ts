import { once } from "node:events";
import { createWriteStream, existsSync, openSync } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { getFriends } from "@chat-friends/client/bulk";
import { explain } from "@chat-friends/client/explain";
import { excerpt } from "@chat-friends/contract/refuse";
import { exitCodes } from "../exit-codes.ts";
import { rowsInWords } from "../job/progress.ts";
import { type Outputs, screenOf } from "../job/screen.ts";
import { stoppedBy } from "../job/stopped.ts";
import { tallyOf } from "../job/tally.ts";
import { waitsOf } from "../job/waits.ts";
import { clientOf } from "../target/client.ts";
import { expectService } from "../target/expect-service.ts";
import type { CallerOptions } from "../target/signed-address.ts";
import { unwritable } from "../unwritable.ts";
import { formOf } from "./friend-line.ts";
import { readOwners } from "./owners.ts";
import { wantedFriends } from "./wanted-friends.ts";

export interface ExportOptions extends CallerOptions {
  /** Standard output unless given. */
  output?: string;
  ndjson?: true;
  /** Custom fields, without `Tag_SNS_Custom_`. */
  custom: readonly string[];
  /** Calls of one operation a second at most. */
  rate: number;
}

export interface Surroundings extends Outputs {
  stdout: Writable & { isTTY?: boolean };
  environment: NodeJS.ProcessEnv;
  clock: { now(): number };
  signal: AbortSignal;
}

const otherOutput = "name another file with --output";

/** What no call of the service tells. */
const unseen = "Not in it: friends in no list, whom no call names, and RemarkTime, which no call reads.";

/**
 * `chat-friends export OWNERS`: writes the friends of the owners in a file, in the form that `import` takes, and gives the exit code.
 *
 * @throws Stopped where it ends before the last friend
 */
export async function exportFriends(file: string, options: ExportOptions, surroundings: Surroundings): Promise<number> {
  const { environment, clock, stdout, stderr } = surroundings;
  const waits = waitsOf(clock);
  const chat = clientOf(options, environment, { rate: options.rate, hooks: waits.hooks });
  await expectService(options.target);
  const output = options.output === undefined ? stdout : newFile(options.output);
  const form = formOf(options.ndjson ? "ndjson" : "csv", options.custom);
  const failed = new AbortController();
  output.on("error", (error) => failed.abort(unwritable("the output", options.output ?? "", error, otherOutput)));
  const signal = AbortSignal.any([surroundings.signal, failed.signal]);
  // Where a terminal shows the rows, a line that is written over would stand between them.
  const isShared = output === stdout && stdout.isTTY === true;
  const screen = screenOf({ json: false }, { stdout, stderr: isShared ? plain(stderr) : stderr }, clock);
  let refused = 0;
  const refuse = (who: string, code: number, info: string) => {
    refused += 1;
    const { codeName, remedy } = explain({ code, info });
    screen.note(`${who}: ${code} ${codeName}. ${remedy}`);
  };

  const wanted = wantedFriends(chat, readOwners(file), { signal, onRefused: refuse });
  const tally = tallyOf(undefined, () => 0, waits.throttled);
  try {
    await write(output, form.header);
    for await (const event of getFriends(chat, wanted, { TagList: form.tags, signal })) {
      if (event.type === "progress") screen.progress(tally.at(event));
      else if (event.type === "pause") screen.wait(event, waits.sentenceOf(event));
      else if (event.outcome.kind === "ok")
        await write(output, form.line(event.row.From_Account, event.outcome.result));
      else refuse(`${event.row.From_Account} ${event.row.item}`, event.outcome.code, event.outcome.info);
    }
    signal.throwIfAborted();
  } catch (error) {
    screen.clear();
    throw stoppedBy(error, { signal, rows: tally.rows(), resumeLine: undefined });
  } finally {
    if (output !== stdout) await finished(output.end()).catch(() => {});
  }
  screen.clear();
  if (signal.aborted) throw stoppedBy(signal.reason, { signal, rows: tally.rows(), resumeLine: undefined });
  stderr.write(`${rowsInWords(tally.ended().ok)} exported, ${refused.toLocaleString("en")} refused\n${unseen}\n`);
  return refused > 0 ? exitCodes.partly : exitCodes.done;
}

function newFile(path: string): Writable {
  if (existsSync(path))
    throw new Error(`--output ${excerpt(path, "end")} is there already: move it away, or name another`);
  try {
    return createWriteStream(path, { fd: openSync(path, "wx") });
  } catch (error) {
    throw unwritable("the output", path, error, otherOutput);
  }
}

function plain(stderr: Outputs["stderr"]): Outputs["stderr"] {
  return { write: (text) => stderr.write(text) };
}

/** Waits where the reader is slower: what is written must not pile up. */
async function write(output: Writable, text: string): Promise<void> {
  if (text !== "" && !output.write(text)) await once(output, "drain");
}
