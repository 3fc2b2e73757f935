import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** Says whether the files that a database was opened from are still where they were: one that was removed or replaced takes commits that nobody finds again. */
export function watchFile(database: DatabaseSync): () => boolean {
  const file = database.location();
  // One in memory has no file to lose.
  if (file === null) return () => true;
  const paths = [file, `${file}-wal`];
  const known = paths.map(identityOf);
  return () => paths.every((path, index) => isSame(identityOf(path), known[index]));
}

interface Identity {
  device: bigint;
  inode: bigint;
}

function identityOf(path: string): Identity | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && { device: found.dev, inode: found.ino };
}

function isSame(found: Identity | undefined, known: Identity | undefined): boolean {
  return found?.device === known?.device && found?.inode === known?.inode;
}
