import type { Statements } from "./statements.ts";

type ChunkStatements = Pick<Statements, "listChunks" | "lastChunk" | "putChunk" | "removeChunk" | "putSize">;

/** Approximate characters of a chunk: small, so that writing one more member is fast, and large, so that reading a list is fast. */
export const chunkLength = 800;

/** Members of a list in the form of a chunk: JSON strings with commas between them. */
export function readMembers(chunks: readonly string[]): string[] {
  return JSON.parse(`[${chunks.join(",")}]`);
}

/** The final change of a list by a call: who leaves it and who joins it. */
export interface Moves {
  left: ReadonlySet<string>;
  /** In the order of joining. */
  joined: ReadonlySet<string>;
}

/** Removes members from the chunks of a list, adds others at the end, and counts them. */
export function moveMembers(statements: ChunkStatements, owner: number, list: number, { left, joined }: Moves): void {
  const removed = left.size > 0 ? removeMembers(statements, owner, list, left) : 0;
  if (joined.size > 0) appendMembers(statements, owner, list, joined);
  if (joined.size !== removed) statements.putSize.run(joined.size - removed, owner, list);
}

function removeMembers(statements: ChunkStatements, owner: number, list: number, left: ReadonlySet<string>): number {
  let removed = 0;
  for (const [number, text] of statements.listChunks.all(owner, list)) {
    const members = readMembers([text]);
    const kept = members.filter((member) => !left.has(member));
    if (kept.length === members.length) continue;
    removed += members.length - kept.length;
    if (kept.length === 0) statements.removeChunk.run(owner, list, number);
    else statements.putChunk.run(owner, list, number, kept.map((member) => JSON.stringify(member)).join());
    if (removed === left.size) break;
  }
  return removed;
}

function appendMembers(statements: ChunkStatements, owner: number, list: number, joined: ReadonlySet<string>): void {
  let [number, text] = statements.lastChunk.get(owner, list) ?? [1, ""];
  for (const member of joined) {
    const written = JSON.stringify(member);
    if (text.length > 0 && text.length + written.length >= chunkLength) {
      statements.putChunk.run(owner, list, number, text);
      number += 1;
      text = "";
    }
    text += text.length > 0 ? `,${written}` : written;
  }
  statements.putChunk.run(owner, list, number, text);
}
