import type { Call, Reply } from "../call.ts";
import type { JournalEntry } from "../descriptions/types.ts";
import { entryOf, type KeptCall } from "./journal-entry.ts";
import type { Clock } from "./virtual-clock.ts";

/** How much a journal keeps. The oldest calls are removed first; the newest call always stays. */
export const journalLimits = {
  calls: 1000,
  /** Bytes of the requests and characters of the replies. */
  bytes: 8 * 1024 * 1024,
} as const;

export interface Journal {
  /** Notes a call. The returned function notes its reply, and gives a reader of the entry. */
  note(call: Call): (reply: Reply) => () => JournalEntry;
  /**
   * The answered calls, the oldest first.
   *
   * With the number of a call, only the calls after it, up to the first one that is still running: so a reader who asks again and again misses none.
   */
  list(after?: number): JournalEntry[];
  clear(): void;
}

/** Begins empty; `stopwatch` gives milliseconds since any moment. */
export function keepJournal(clock: Clock, stopwatch: Clock = performance): Journal {
  let kept: KeptCall[] = [];
  let lastNumber = 0;
  let weight = 0;

  function add(bytes: number): void {
    weight += bytes;
    while (kept.length > journalLimits.calls || (weight > journalLimits.bytes && kept.length > 1)) {
      weight -= kept.shift()?.weight ?? 0;
    }
  }

  /** Numbers rise, so every entry before the first one is gone. */
  const isKept = ({ number }: KeptCall): boolean => number >= (kept[0]?.number ?? Number.POSITIVE_INFINITY);

  function settledAfter(after: number): KeptCall[] {
    const running = kept.findIndex(({ number, answer }) => number > after && !answer);
    return kept.slice(0, running < 0 ? undefined : running).filter(({ number }) => number > after);
  }

  return {
    note({ method, path, query, body }) {
      const began = stopwatch.now();
      lastNumber += 1;
      const call: KeptCall = {
        number: lastNumber,
        time: clock.now(),
        method: method.slice(0, 64),
        path: withoutQuery(path),
        identifier: query.get("identifier")?.slice(0, 64),
        usersig: query.get("usersig") ?? "",
        body,
        weight: body.length,
      };
      kept.push(call);
      add(call.weight);
      return (reply) => {
        const answer = { reply, duration: stopwatch.now() - began };
        if (isKept(call)) {
          call.answer = answer;
          call.weight += reply.body.length;
          add(reply.body.length);
        }
        return () => entryOf(call, answer);
      };
    },
    list: (after) => entriesOf(after === undefined ? kept : settledAfter(after)),
    clear() {
      kept = [];
      weight = 0;
    },
  };
}

function entriesOf(calls: readonly KeptCall[]): JournalEntry[] {
  return calls.flatMap((call) => (call.answer ? entryOf(call, call.answer) : []));
}

/** A path may contain what a caller meant for the query, also the signature. */
function withoutQuery(path: string): string {
  return /^[\w./-]{0,64}/.exec(path)?.[0] ?? "";
}
