import { accessSync, constants, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../engines/package.json" with { type: "json" };

/** A program that the nested workspace brings. */
export interface Engine {
  /** The version that the workspace pins. */
  version: string;
  path: string;
  /** Whether it is installed, in that version. */
  isThere(): boolean;
}

/** The program at `file` in a dependency of the nested workspace. */
export function engine(name: keyof typeof manifest.dependencies, file: string): Engine {
  const folder = join(import.meta.dirname, "../../engines/node_modules", name);
  const path = join(folder, file);
  const version = manifest.dependencies[name].replace("npm:node@", "");
  return { version, path, isThere: () => installedVersion(folder, path) === version };
}

function installedVersion(folder: string, path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}
