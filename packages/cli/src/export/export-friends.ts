import type { Writable } from "node:stream";
import { getFriends } from "@chat-friends/client/bulk";
import { explain } from "@chat-friends/client/explain";
import { shownPath } from "@chat-friends/contract/refuse";
import { exitCodes } from "../exit-codes.ts";
import { Unwritable } from "../file-faults.ts";
import { rowsInWords } from "../job/progress.ts";
import { type Outputs, screenOf } from "../job/screen.ts";
import { Stopped, stoppedBy } from "../job/stopped.ts";
import { tallyOf } from "../job/tally.ts";
import { waitsOf } from "../job/waits.ts";
import { FileFault } from "../records/record.ts";
import { clientOf } from "../target/client.ts";
import { expectService } from "../target/expect-service.ts";
import type { CallerOptions } from "../target/signed-address.ts";
import { type FriendForm, formOf, NotInForm } from "./friend-line.ts";
import { outputTo } from "./output.ts";
import { readOwners } from "./owners.ts";
import { type WantedFriend, wantedFriends } from "./wanted-friends.ts";

export interface ExportOptions extends CallerOptions {
  /** Standard output unless given. */
  output?: string;
  ndjson?: true;
  /** Custom fields, without `Tag_SNS_Custom_`. */
  custom: readonly string[];
  /** Calls of one operation a second at most. */
  rate: number;
}

export interface ExportContext extends Outputs {
  stdout: Writable & { isTTY?: boolean };
  environment: NodeJS.ProcessEnv;
  clock: { now(): number };
  signal: AbortSignal;
}

/** Refusals that a terminal shows; the others are counted. */
const shown = 100;

/** What no call of the service shows. */
const unseen = "Not in it: friends in no list, whom no call names, and RemarkTime, which no call reads.";

/**
 * `chat-friends export OWNERS`: writes the friends of the owners in a file, in the form that `import` takes, and gives the exit code.
 *
 * @throws Stopped if it ends before the last friend
 */
export async function exportFriends(file: string, options: ExportOptions, context: ExportContext): Promise<number> {
  const { environment, clock, stdout, stderr } = context;
  const waits = waitsOf(clock);
  const chat = clientOf(options, environment, { rate: options.rate, hooks: waits.hooks });
  await expectService(options.target, context.signal).catch((error) => {
    throw stoppedBy(error, { signal: context.signal, rows: 0, resumeLine: undefined });
  });
  const output = outputTo(options.output, stdout, context.signal);
  const form = formOf(options.ndjson ? "ndjson" : "csv", options.custom);
  const signal = AbortSignal.any([context.signal, output.failed]);
  // Where a terminal shows the rows, a line that is written over would stand between them.
  const isShared = options.output === undefined && stdout.isTTY === true;
  const screen = screenOf({ json: false }, { stdout, stderr: isShared ? plain(stderr) : stderr }, clock);
  let [written, refused] = [0, 0];
  const leaveOut = (who: string, why: string) => {
    refused += 1;
    if (refused <= shown || !stderr.isTTY) screen.note(`${who}: ${why}`);
  };
  const refuse = (who: string, code: number, info: string) => leaveOut(who, reasonOf(code, info));

  const wanted = wantedFriends(chat, readOwners(file), { signal, onRefused: refuse });
  const tally = tallyOf(undefined, () => 0, waits.throttled);
  try {
    await output.write(form.header);
    for await (const event of getFriends(chat, wanted, { TagList: form.tags, signal })) {
      if (event.type === "progress") screen.progress(tally.at(event));
      else if (event.type === "pause") screen.wait(event, waits.sentenceOf(event));
      else if (event.outcome.kind !== "ok") refuse(nameOf(event.row), event.outcome.code, event.outcome.info);
      else {
        const { line, fault } = lineOf(form, event.row.From_Account, event.outcome.result);
        if (line === undefined) leaveOut(nameOf(event.row), fault);
        else {
          await output.write(line);
          written += 1;
        }
      }
    }
    signal.throwIfAborted();
  } catch (error) {
    screen.clear();
    throw endedBy(error, { signal, written, output: options.output });
  } finally {
    await output.close(written);
  }
  screen.clear();
  if (signal.reason instanceof Unwritable) throw endedBy(signal.reason, { signal, written, output: options.output });
  const more = stderr.isTTY ? refused - shown : 0;
  const untold = more > 0 ? `${more.toLocaleString("en")} more were refused: 2> refused.txt names each.` : [];
  const notes = [untold, form.changed() ?? [], unseen].flat().join("\n");
  stderr.write(`${rowsInWords(written)} exported, ${refused.toLocaleString("en")} refused\n${notes}\n`);
  return refused > 0 ? exitCodes.partly : exitCodes.done;
}

function plain(stderr: Outputs["stderr"]): Outputs["stderr"] {
  return { write: (text) => stderr.write(text) };
}

function nameOf({ From_Account, item }: WantedFriend): string {
  return `${From_Account} ${item}`;
}

function reasonOf(code: number, info: string): string {
  const { codeName, remedy } = explain({ code, info });
  return `${code} ${codeName}. ${remedy}`;
}

type Line = { line: string; fault?: never } | { line?: never; fault: string };

function lineOf(form: FriendForm, ...friend: Parameters<FriendForm["line"]>): Line {
  try {
    return { line: form.line(...friend) };
  } catch (error) {
    if (error instanceof NotInForm) return { fault: error.message };
    throw error;
  }
}

interface End {
  signal: AbortSignal;
  /** Friends that are in the output. */
  written: number;
  output: string | undefined;
}

/** What to throw for an error that ended the export: half an output must not be taken for a whole one. */
function endedBy(error: unknown, { signal, written, output = "the output" }: End): unknown {
  if (written === 0) return stoppedBy(error, { signal, rows: 0, resumeLine: undefined });
  const end =
    error instanceof FileFault
      ? new Stopped(`stopped after ${rowsInWords(written)}: ${error.message}`, { cause: error })
      : stoppedBy(error, { signal, rows: written, resumeLine: undefined });
  if (end instanceof Error) end.message += `; ${shownPath(output)} is not complete`;
  return end;
}
