import type { Chunk } from "./entry.ts";
import { type ChunkLimits, type FillingChunk, fillingChunk, type Placeable } from "./filling-chunk.ts";

/** The rows that wait, by owner. One owner's chunks go one after the other, in the order of their rows. */
export interface Lanes<Row> {
  add(row: Placeable<Row>): void;
  /**
   * The next chunk of an owner who has no call under way: a full chunk, or with `orPart` the chunk of the owner who has waited longest.
   *
   * `finish` that owner when the chunk's call is over.
   */
  next(orPart: boolean): Chunk<Row> | undefined;
  finish(owner: string): void;
}

interface Lane<Row> {
  /** The last one may still be filling. */
  chunks: FillingChunk<Row>[];
  isBusy: boolean;
}

export function lanes<Row>(limits: ChunkLimits): Lanes<Row> {
  /** By owner, those who came first at the beginning. */
  const all = new Map<string, Lane<Row>>();
  /** Owners without a call under way, with a full chunk. */
  const ready = new Set<string>();

  function noteReady(owner: string, { chunks, isBusy }: Lane<Row>): void {
    if (!isBusy && (chunks.length > 1 || chunks[0]?.isFull)) ready.add(owner);
  }

  function longestWaiting(): string | undefined {
    for (const [owner, { isBusy, chunks }] of all) if (!isBusy && chunks.length > 0) return owner;
    return undefined;
  }

  return {
    add(row) {
      const owner = row.From_Account;
      const lane = all.get(owner) ?? { chunks: [], isBusy: false };
      all.set(owner, lane);
      if (!lane.chunks.at(-1)?.take(row)) {
        lane.chunks.at(-1)?.close();
        const chunk = fillingChunk<Row>(limits);
        chunk.take(row);
        lane.chunks.push(chunk);
      }
      noteReady(owner, lane);
    },
    next(orPart) {
      const owner = ready.values().next().value ?? (orPart ? longestWaiting() : undefined);
      const lane = owner === undefined ? undefined : all.get(owner);
      const chunk = lane?.chunks.shift();
      if (owner === undefined || !lane || !chunk) return undefined;
      lane.isBusy = true;
      ready.delete(owner);
      return { From_Account: owner, entries: chunk.entries };
    },
    finish(owner) {
      const lane = all.get(owner);
      if (!lane) return;
      lane.isBusy = false;
      if (lane.chunks.length === 0) all.delete(owner);
      else noteReady(owner, lane);
    },
  };
}
