import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { memoryStore, type Store } from "@chat-friends/sandbox";
import { unwritable } from "../file-faults.ts";
import { elsewhere } from "../left-behind.ts";
import { requireNode } from "../require-node.ts";
import { isServer } from "../settings/database.ts";
import { defaultDatabase } from "../settings/sandbox-options.ts";
import type { Settings } from "../settings/sandbox-settings.ts";

/** Loads the store that is asked for and no other: each needs something that a machine may lack. */
export async function openStore({ database }: Pick<Settings, "database">): Promise<Store> {
  if (database === "memory") return memoryStore();
  if (isServer(database)) {
    const { postgresStore } = await import("@chat-friends/sandbox/postgres");
    return postgresStore({ url: database });
  }
  requireNode("22.13.0", "a database in a file uses node:sqlite", "--memory needs no file");
  const { sqliteStore } = await import("@chat-friends/sandbox/sqlite");
  if (database === defaultDatabase) makeFolderOf(database);
  return sqliteStore({ file: database });
}

function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    throw unwritable("the database", file, cause, `${elsewhere}, or give another file or --memory`);
  }
}
