import { writeFile } from "node:fs/promises";
import type { Switches } from "@chat-friends/contract/switches";
import { type ServerProcess, startServerProcess } from "../server-process.ts";
import { makeFolder } from "../temporary-folder.ts";
import { benchWorld } from "./world.ts";

export type StoreKind = "SQLite file" | "memory";

/** A sandbox of the bench's world in a process of its own; closing it removes its file. */
export async function startSandbox(store: StoreKind, switches: Partial<Switches> = {}): Promise<ServerProcess> {
  const folder = await makeFolder();
  const world = folder.path("world.json");
  await writeFile(world, JSON.stringify(benchWorld));
  const server = await startServerProcess(
    "sandbox.ts",
    store === "memory" ? "memory" : folder.path("bench.sqlite"),
    world,
    JSON.stringify(switches),
  );
  return {
    ...server,
    async close() {
      await server.close();
      await folder.remove();
    },
  };
}
