import type { Chunk } from "./entry.ts";
import { type ChunkRules, type FillingChunk, fillingChunk, type PreparedRow } from "./filling-chunk.ts";

/** The rows that wait, by owner. One owner's chunks go one after the other, in the order of their rows. */
export interface OwnerQueues<Row> {
  add(row: PreparedRow<Row>): void;
  /**
   * The next chunk of an owner who has no call under way: a full chunk, or with `orPart` the chunk of the owner who has waited longest.
   *
   * `finish` that owner when the chunk's call is over.
   */
  next(orPart: boolean): Chunk<Row> | undefined;
  finish(owner: string): void;
}

interface OwnerQueue<Row> {
  /** The last one may still be filling. */
  chunks: FillingChunk<Row>[];
  isBusy: boolean;
}

export function ownerQueues<Row>(rules: ChunkRules<Row>): OwnerQueues<Row> {
  /** By owner, those who came first at the beginning. */
  const all = new Map<string, OwnerQueue<Row>>();
  /** Owners without a call under way, with a full chunk. */
  const ready = new Set<string>();

  function noteReady(owner: string, { chunks, isBusy }: OwnerQueue<Row>): void {
    if (!isBusy && (chunks.length > 1 || chunks[0]?.isFull)) ready.add(owner);
  }

  function longestWaiting(): string | undefined {
    for (const [owner, { isBusy, chunks }] of all) if (!isBusy && chunks.length > 0) return owner;
    return undefined;
  }

  return {
    add(row) {
      const owner = row.From_Account;
      const queue = all.get(owner) ?? { chunks: [], isBusy: false };
      all.set(owner, queue);
      if (!queue.chunks.at(-1)?.take(row)) {
        queue.chunks.at(-1)?.close();
        const chunk = fillingChunk<Row>(rules);
        chunk.take(row);
        queue.chunks.push(chunk);
      }
      noteReady(owner, queue);
    },
    next(orPart) {
      const owner = ready.values().next().value ?? (orPart ? longestWaiting() : undefined);
      const queue = owner === undefined ? undefined : all.get(owner);
      const chunk = queue?.chunks.shift();
      if (owner === undefined || !queue || !chunk) return undefined;
      queue.isBusy = true;
      ready.delete(owner);
      return { From_Account: owner, entries: chunk.entries };
    },
    finish(owner) {
      const queue = all.get(owner);
      if (!queue) return;
      queue.isBusy = false;
      if (queue.chunks.length === 0) all.delete(owner);
      else noteReady(owner, queue);
    },
  };
}
