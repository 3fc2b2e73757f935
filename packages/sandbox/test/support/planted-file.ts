import { DatabaseSync } from "node:sqlite";
import { createSandbox, type World } from "../../src/index.ts";
import { sqliteStore } from "../../src/sqlite.ts";
import { clock } from "./sandbox-with.ts";
import { temporaryFile } from "./temporary-folder.ts";

/** Path of a database that holds the world, with SQL of the test's own put in: triggers stay in the file and fire in the store. */
export async function plantedFile(world: World, sql: string): Promise<string> {
  const file = temporaryFile();
  await createSandbox({ store: sqliteStore({ file }), clock, world }).close();
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
  return file;
}
