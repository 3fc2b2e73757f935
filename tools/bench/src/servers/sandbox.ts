import { createSandbox, parseWorld } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";

const [, , file = "", world = "{}"] = process.argv;

const sandbox = createSandbox({ store: sqliteStore({ file }), world: parseWorld(world) });
const { url, close } = await startServer({ sandbox, host: "127.0.0.1", port: 0 });

process.send?.(url);
process.once("SIGTERM", async () => {
  await close();
  process.exit();
});
