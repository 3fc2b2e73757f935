import { dirname } from "node:path";
import { build } from "esbuild";

/** The modules that an entry loads at run time. */
export interface Reach {
  /** Files relative to the folder, in order. */
  files: string[];
  /** Specifiers of other modules: packages, their subpaths, Node's own modules. */
  packages: string[];
}

/** The modules that an entry loads when it runs, directly or through others. Imports of types do not count. */
export async function importReach(entry: string, folder: string = dirname(entry)): Promise<Reach> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    packages: "external",
    external: ["node:*"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    files: distinct(Object.keys(metafile.inputs)),
    packages: distinct(imports.filter(({ external }) => external).map(({ path }) => path)),
  };
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].sort();
}
