import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "../packages.ts";

export interface SourceFile {
  /** Name of the package it belongs to. */
  package: string;
  /** Relative to the package. */
  path: string;
  text: string;
}

/** Every module under `src/` of every package. */
export function readSourceFiles(root: string, packages: Package[]): SourceFile[] {
  return packages.flatMap(({ folder, manifest }) =>
    globSync("src/**/*.{ts,tsx,mts,js,mjs}", { cwd: join(root, folder) }).map((path) => ({
      package: manifest.name,
      path,
      text: readFileSync(join(root, folder, path), "utf8"),
    })),
  );
}
