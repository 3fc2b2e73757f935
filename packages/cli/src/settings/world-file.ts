import { shownPath } from "@chat-friends/contract/refuse";
import type { Switches } from "@chat-friends/contract/switches";
import { parseWorld, type World } from "@chat-friends/sandbox";
import { reasonOf } from "../reason-of.ts";
import { repeatedName } from "./place-in-json.ts";
import { textIn } from "./secrets.ts";

/** Reads a world from a file; throws an Error of one sentence that names the file and the fault. */
export function readWorld(file: string, switches?: Switches): World {
  try {
    const text = textIn(file);
    const world = parseWorld(text, switches);
    const twice = repeatedName(text);
    if (twice) throw new Error(`line ${twice.line}, column ${twice.column}: ${twice.problem}`);
    return world;
  } catch (cause) {
    throw new Error(`--world ${shownPath(file)} can't be used: ${reasonOf(cause)}`, { cause });
  }
}
