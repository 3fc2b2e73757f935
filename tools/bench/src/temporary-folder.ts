import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the files of one row. */
export interface TemporaryFolder {
  path(name: string): string;
  remove(): Promise<void>;
}

export async function makeFolder(): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(tmpdir(), "chat-friends-bench-"));
  return {
    path: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true }),
  };
}
