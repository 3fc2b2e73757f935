import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWorld, type World } from "@chat-friends/sandbox";

/** The world that every journey starts from. */
export const world: World = parseWorld(readFileSync(join(import.meta.dirname, "../world.json"), "utf8"));
