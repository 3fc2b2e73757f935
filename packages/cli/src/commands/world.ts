import { writeFileSync } from "node:fs";
import { shownPath } from "@chat-friends/contract/refuse";
import { parseWorld, type World } from "@chat-friends/sandbox";
import { unwritable } from "../file-faults.ts";
import { type Place, placeOf, repeatedName } from "../settings/place-in-json.ts";
import { readText } from "../settings/secrets.ts";
import { askControl, type ControlPlane } from "../target/control-plane.ts";

/** `chat-friends world export`: the world of a running sandbox, to a file or as text. */
export async function exportWorld(plane: ControlPlane, file: string | undefined): Promise<string> {
  const text = `${JSON.stringify(await askControl(plane, "GET", "world"), null, 2)}\n`;
  if (file === undefined) return text.trimEnd();
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw unwritable("the world", file, cause, "name another file, or none for standard output");
  }
  return `the world of ${plane.url} is in ${file}`;
}

/** `chat-friends world import`: replaces everything in a running sandbox with the world of a file. */
export async function importWorld(plane: ControlPlane, file: string): Promise<string> {
  const world = checkedWorld(file);
  await askControl(plane, "PUT", "world", world);
  return `the sandbox at ${plane.url} now has the world of ${file}`;
}

/** `chat-friends reset`: brings a running sandbox back to the world that it started with. */
export async function reset(plane: ControlPlane): Promise<string> {
  await askControl(plane, "POST", "reset");
  return `the sandbox at ${plane.url} is back at the world that it started with`;
}

/**
 * The world in a file, checked.
 *
 * @throws WorldFault that names the line, the column and what is allowed
 */
export function checkedWorld(file: string): World {
  const text = readText(file, "the world");
  const fault = ({ line, column, problem }: Place) =>
    new WorldFault(`${shownPath(file)}:${line}:${column}: ${problem}`);
  const world = worldIn(text, (message) => fault(placeOf(message.replace(/^not a world: /, ""), text)));
  const twice = repeatedName(text);
  if (twice) throw fault(twice);
  return world;
}

function worldIn(text: string, faultOf: (message: string) => WorldFault): World {
  try {
    return parseWorld(text);
  } catch (error) {
    throw faultOf(error instanceof Error ? error.message : String(error));
  }
}

/** A file that is not a world. */
export class WorldFault extends Error {
  override readonly name = "WorldFault";
}
