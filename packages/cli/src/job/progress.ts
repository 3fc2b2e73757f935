/** How far a job has come. */
export interface Progress {
  /** Rows that are done, refused or not sent, those of earlier runs included. */
  rows: number;
  /** About how many rows the file has; undefined if it comes from standard input. */
  of: number | undefined;
  refused: number;
  /** Calls and milliseconds of this run. */
  calls: number;
  milliseconds: number;
  /** Attempts that the service refused for coming too fast. */
  throttled: number;
  /** Rows since the first word of this run, and the milliseconds that they took. */
  run: { rows: number; milliseconds: number };
}

const width = 24;

/** One line that says how far a job has come. */
export function progressLine(progress: Progress): string {
  const { rows, of, refused, calls, milliseconds, throttled } = progress;
  const left = secondsLeft(progress);
  const parts = [
    of === undefined ? rowsInWords(rows) : `${shown(rows)} of ${rowsInWords(Math.max(of, rows))}`,
    `${Math.round((calls * 1000) / Math.max(milliseconds, 1))} calls/s`,
    `${shown(refused)} refused`,
    ...(throttled > 0 ? [`${shown(throttled)} throttled`] : []),
    ...(left === undefined ? [] : [`${duration(left)} left`]),
  ];
  return `${of === undefined ? "" : `${bar(rows / Math.max(of, rows, 1))} `}${parts.join(", ")}`;
}

function bar(part: number): string {
  const full = Math.round(part * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}]`;
}

function secondsLeft({ rows, of, run }: Progress): number | undefined {
  if (of === undefined || run.rows === 0) return undefined;
  return (Math.max(of - rows, 0) * run.milliseconds) / run.rows / 1000;
}

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `1 row`, `12,000 rows`. */
export function rowsInWords(count: number): string {
  return `${shown(count)} ${count === 1 ? "row" : "rows"}`;
}

function shown(count: number): string {
  return count.toLocaleString("en");
}
