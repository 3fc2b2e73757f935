import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { defaultWorld, parseWorld, type World } from "@chat-friends/sandbox";

const folder = join(import.meta.dirname, "../worlds");

/** The worlds that cases start from, by case. A case without a file starts from the default world. */
export const worlds: ReadonlyMap<string, World> = new Map(
  readdirSync(folder).map((file) => [basename(file, ".json"), parseWorld(readFileSync(join(folder, file), "utf8"))]),
);

/** The world that a case starts from. */
export function worldOf(id: string): World {
  return worlds.get(id) ?? defaultWorld;
}
