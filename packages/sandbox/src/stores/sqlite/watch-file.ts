import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** Says whether the files of the open database are still in their place. Commits into a file that was removed or replaced are lost. */
export function watchFile(database: DatabaseSync): () => boolean {
  const file = database.location();
  // A database in memory has no file to lose.
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
