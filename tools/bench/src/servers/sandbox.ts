import { readFileSync } from "node:fs";
import { createSandbox, memoryStore, parseWorld } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";

/** A database file or `memory`, the world file for a new database, and switches as JSON. */
const [, , database = "memory", world, switches = "{}"] = process.argv;

const store = database === "memory" ? memoryStore() : sqliteStore({ file: database });
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
