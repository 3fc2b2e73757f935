import { readFileSync } from "node:fs";
import { shownPath } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { parseWorld, type World } from "@chat-friends/sandbox";
import { reasonOf } from "../reason-of.ts";

/** Reads a world from a file; throws an Error of one sentence that names the file and the fault. */
export function readWorld(file: string, switches?: Switches): World {
  try {
    return parseWorld(readFileSync(file === "-" ? 0 : file, "utf8"), switches);
  } catch (cause) {
    throw new Error(`--world ${shownPath(file)} can't be used: ${reasonOf(cause)}`, { cause });
  }
}
