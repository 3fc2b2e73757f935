import type { JournalEntry } from "@chat-friends/sandbox";
import type { ForeignRequest } from "@chat-friends/sandbox/server";
import { callLine } from "./call-line.ts";
import { type CallSummary, summaryOf } from "./call-summary.ts";
import { hints } from "./hints.ts";

/** Lines about calls in one second; further calls are only counted. Nobody reads more lines, and each costs the parsing of a reply. */
const linesPerSecond = 50;

/** Milliseconds for which lines are collected before they are written together. */
const gathering = 50;

export interface Terminal {
  print(text: string): void;
  call(read: () => JournalEntry): void;
  foreign(request: ForeignRequest): void;
  /** Writes the collected lines at once. */
  flush(): void;
}

interface TerminalStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** The output of a running sandbox: text for people, or with `json` one object per line and a line for every call. */
export function terminal(
  { quiet, json, command }: { quiet: boolean; json: boolean; command: string },
  output: TerminalStream,
  clock: { now(): number },
): Terminal {
  const hasColour = output.isTTY === true && !process.env["NO_COLOR"];
  const hintOf = hints(command);
  const refused = new Set<string>();
  const gathered: string[] = [];
  let second = { start: 0, lines: 0, more: 0 };
  let timer: NodeJS.Timeout | undefined;

  function print(text: string): void {
    gathered.push(`${text}\n`);
    timer ??= setTimeout(flush, gathering);
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (second.more > 0) gathered.push(moreLine(second.more));
    second.more = 0;
    if (gathered.length > 0) output.write(gathered.splice(0).join(""));
  }

  /** Whether a call gets a line of its own. */
  function hasRoom(): boolean {
    const now = clock.now();
    if (now - second.start >= 1000) second = { start: now, lines: 0, more: second.more };
    second.lines += 1;
    if (second.lines <= linesPerSecond) return true;
    second.more += 1;
    timer ??= setTimeout(flush, second.start + 1000 - now);
    return false;
  }

  function say(hint: string): void {
    print(json ? JSON.stringify({ event: "hint", hint }) : `  hint: ${hint}`);
  }

  return {
    print,
    flush,
    call(read) {
      if (!json && !hasRoom()) return;
      const summary: CallSummary = summaryOf(read());
      print(json ? JSON.stringify({ event: "call", ...summary }) : callLine(summary, hasColour));
      const hint = hintOf(summary);
      if (hint) say(hint);
    },
    foreign({ kind, name }) {
      if (quiet || refused.has(`${kind} ${name}`) || refused.size >= linesPerSecond) return;
      refused.add(`${kind} ${name}`);
      const settings = kind === "host" ? `--allowed-hosts ${name} or --official-hosts` : `--allowed-origins ${name}`;
      say(`a request for the ${kind} "${name}" was refused with HTTP 403; ${settings} would let it in`);
    },
  };
}

function moreLine(count: number): string {
  return `  and ${count.toLocaleString("en")} more calls in that second\n`;
}
