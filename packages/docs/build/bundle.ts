import { join } from "node:path";
import { build } from "esbuild";

export interface BundleOptions {
  /** Folder of the TypeScript. */
  readonly sources: string;
  /** Folder the scripts are written to, each at the place of its source. */
  readonly output: string;
  /** Scripts that pages load as modules, such as `search/search.js`; what two of them share becomes a file of its own. */
  readonly modules: readonly string[];
}

/** Scripts that are no modules: the one that runs before a page is drawn, since a module waits, and the Service Worker, since not every browser takes a module there. */
const classic = ["frame/first.js", "console/worker.js"];
const onEveryPage = "frame/frame.js";

/** Bundles the site's scripts from own files only: no inline script, no eval, nothing loaded from elsewhere. */
export async function bundle({ sources, output, modules }: BundleOptions): Promise<void> {
  const shared = { bundle: true, minify: true, target: "es2023", outdir: output, outbase: sources } as const;
  const source = (script: string): string => join(sources, script.replace(/\.js$/, ".ts"));
  await Promise.all([
    build({ ...shared, entryPoints: classic.map(source), format: "iife" }),
    build({
      ...shared,
      entryPoints: [...new Set([onEveryPage, ...modules])].map(source),
      format: "esm",
      splitting: true,
      chunkNames: "scripts/[name]-[hash]",
      external: ["./redoc.js"],
    }),
  ]);
}
