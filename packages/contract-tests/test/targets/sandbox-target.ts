import { createSandbox, memoryStore, type Store, type World } from "@chat-friends/sandbox";
import { startServer } from "@chat-friends/sandbox/server";
import { sqliteStore } from "@chat-friends/sandbox/sqlite";
import { onTestFinished } from "vitest";
import type { Target } from "../../src/index.ts";
import { temporaryFile } from "../temporary-file.ts";
import { demoAdmin } from "./demo-identity.ts";

export const stores = {
  memory: () => memoryStore(),
  SQLite: () => sqliteStore({ file: temporaryFile("friends.db") }),
} satisfies Record<string, () => Store | Promise<Store>>;

/** A new sandbox in this world behind a free port, closed when the test ends. */
export async function startSandbox(world: World, store: Store | Promise<Store> = memoryStore()): Promise<Target> {
  const sandbox = createSandbox({ store, world });
  const server = await startServer({ sandbox, host: "127.0.0.1", port: 0 });
  onTestFinished(() => server.close());
  return { name: "sandbox", baseUrl: server.url, fetch, identity: demoAdmin };
}
