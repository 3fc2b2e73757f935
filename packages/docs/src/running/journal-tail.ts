import type { JournalEntry } from "@chat-friends/sandbox";
import { askControl, type ControlAddress, TokenRefused } from "./control.ts";

/** How far a reader has read a journal. */
export interface Position {
  /** Start of the sandbox, in Unix milliseconds. */
  since: number;
  /** Number of the last call that was read; 0 if none was. */
  last: number;
}

/** What a journal has after a position. */
export interface News {
  calls: readonly JournalEntry[];
  /** Calls that the journal no longer keeps. */
  missed: number;
  /** Whether the sandbox was started again since the position. */
  isRestarted: boolean;
  position: Position;
}

/** Reads the calls after a position, and says what a reader of them has missed. Without a position, it reads all kept calls. */
export async function readNews(address: ControlAddress, position?: Position): Promise<News> {
  const { since } = await askControl<{ since: number }>(address, "GET", "health");
  const isRestarted = position !== undefined && position.since !== since;
  const after = position && !isRestarted ? position.last : 0;
  const calls = await askControl<JournalEntry[]>(address, "GET", `journal?after=${after}`);
  const last = calls.at(-1)?.number ?? after;
  // Numbers rise by one. Before the first call that was read, a journal may have been reset, and nobody waited for its calls.
  const missed = after > 0 && calls[0] ? calls[0].number - after - 1 : 0;
  return { calls, missed, isRestarted, position: { since, last } };
}

/**
 * Reads the news again and again, with a pause of `milliseconds` between two reads. It reports a failure and goes on; only a refused token
 * ends it. Returns a function that ends it; its promise resolves when nothing more is read.
 */
export function tailJournal({
  address,
  milliseconds,
  onNews,
  onTrouble,
}: {
  address: ControlAddress;
  milliseconds: number;
  onNews(news: News, isFirst: boolean): void;
  onTrouble(error: unknown): void;
}): () => Promise<void> {
  let position: Position | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  let reading: Promise<void>;

  async function read(): Promise<void> {
    // Nobody looks at a hidden page.
    if (globalThis.document?.hidden) return next();
    try {
      const news = await readNews(address, position);
      if (isEnded) return;
      onNews(news, position === undefined);
      position = news.position;
    } catch (error) {
      if (isEnded) return;
      onTrouble(error);
      // The same token would be refused each time.
      if (error instanceof TokenRefused) return;
    }
    next();
  }

  function next(): void {
    if (!isEnded) timer = setTimeout(start, milliseconds);
  }

  function start(): void {
    reading = read();
  }

  start();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    return reading;
  };
}
