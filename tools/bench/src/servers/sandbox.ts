import { readFileSync } from "node:fs";
import { createSandbox, memoryStore, parseWorld, type Store } from "@chat-friends/sandbox";
import { postgresStore } from "@chat-friends/sandbox/postgres";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";

/** A database file, `memory` or an address, the world file for a new database, and switches as JSON. */
const [, , database = "memory", world, switches = "{}"] = process.argv;

function openStore(): Store | Promise<Store> {
  if (database === "memory") return memoryStore();
  return database.startsWith("postgres:") ? postgresStore({ url: database }) : sqliteStore({ file: database });
}

const store = openStore();
const sandbox = createSandbox({
  store,
  switches: JSON.parse(switches),
  ...(world && { world: parseWorld(readFileSync(world, "utf8")) }),
});
const { url, close } = await startServer({ sandbox, host: "127.0.0.1", port: 0 });

process.send?.(url);
process.once("disconnect", () => process.exit());
process.once("SIGTERM", async () => {
  await close();
  process.exit();
});
