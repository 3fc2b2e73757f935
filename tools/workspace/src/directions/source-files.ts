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

/** Every module of every package. Modules under `src/` ship; the others run only in the clone. Tests are not read. */
export function readSourceFiles(root: string, packages: Package[]): SourceFile[] {
  return packages.flatMap(({ folder, manifest }) =>
    globSync("{src,build,samples,browser,recipes}/**/*.{ts,tsx,mts,js,mjs}", { cwd: join(root, folder) }).map(
      (path) => ({
        package: manifest.name,
        path,
        text: readFileSync(join(root, folder, path), "utf8"),
      }),
    ),
  );
}
