import type { Sleep } from "../core/sleep.ts";
import type { Rows } from "./row.ts";

/** After so many rows the reader lets timers run: rows that are in memory already come without a pause. */
const rowsAtATime = 10_000;

/** Milliseconds without a row after which no more are expected for now. */
const pauseAfter = 1000;

interface Reading<Row> {
  rows: Rows<Row>;
  /** Rows that are held at most. */
  window: number;
  sleep: Sleep;
  /** Aborts when the job is over; then the source is closed. */
  signal: AbortSignal;
  /** Whether the row is held from now on, until it is released. */
  take(row: Row, number: number): boolean;
  /** Reading waits for room or for the source, or is over. */
  onHeldUp(): void;
}

/** Reads a source as far as there is room. */
export function readRows<Row>({ rows, window, sleep, signal, take, onHeldUp }: Reading<Row>) {
  /** Reading goes on when a tenth of the window is free, so that it is not woken for each row. */
  const roomyAt = Math.floor(window * 0.9);
  const figures = { read: 0, held: 0 };
  let isHeldUp = false;
  let isOver = false;
  let goOn = () => {};

  async function holdUp(): Promise<void> {
    isHeldUp = true;
    onHeldUp();
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    isHeldUp = false;
  }

  /** What waits is sent while the source pauses: it may be a queue that never ends. */
  async function watch(): Promise<void> {
    for (let before = -1; !isOver; before = figures.read) {
      await sleep(pauseAfter, signal);
      // After a second without a turn of the event loop, the source gets its turn first.
      if (figures.read === before) await sleep(0, signal);
      if (figures.read !== before || isHeldUp) continue;
      isHeldUp = true;
      onHeldUp();
    }
  }

  async function read(): Promise<void> {
    watch().catch(() => {});
    for await (const row of rows) {
      isHeldUp = false;
      if (take(row, figures.read)) figures.held += 1;
      figures.read += 1;
      if (figures.held >= window) await holdUp();
      else if (figures.read % rowsAtATime === 0) await sleep(0, signal);
      if (signal.aborted) return;
    }
    isOver = true;
    isHeldUp = true;
    onHeldUp();
  }

  signal.addEventListener("abort", () => goOn(), { once: true });

  return {
    figures,
    /** Whether no more rows come for now. */
    isHeldUp: () => isHeldUp,
    read,
    release() {
      figures.held -= 1;
      if (figures.held <= roomyAt) goOn();
    },
  };
}
