import { join } from "node:path";
import { build } from "esbuild";

export interface BundleOptions {
  /** Folder of the TypeScript. */
  readonly sources: string;
  /** The build writes each script into this folder, at the same path as its source. */
  readonly output: string;
  /** Scripts that pages load as modules, such as `search/search.js`. */
  readonly modules: readonly string[];
}

/** Scripts that are not modules. The first one runs before the page is drawn, and a module would wait. The second one is the Service Worker, where not every browser accepts a module. */
const classic = ["frame/first.js", "console/worker.js"];
const onEveryPage = "frame/frame.js";

/** Bundles the site's scripts from our own files only. They have no inline script and no eval, and they load nothing from other hosts. */
export async function bundle({ sources, output, modules }: BundleOptions): Promise<void> {
  const shared = { bundle: true, minify: true, target: "es2023", outdir: output, outbase: sources } as const;
  const source = (script: string): string => join(sources, script.replace(/\.js$/, ".ts"));
  await Promise.all([
    build({ ...shared, entryPoints: classic.map(source), format: "iife" }),
    // One by one: in one build, pages would share their small modules, and a page would fetch a dozen files of some hundred bytes.
    ...[...new Set([onEveryPage, ...modules])].map((script) =>
      build({
        ...shared,
        entryPoints: [source(script)],
        format: "esm",
        splitting: true,
        chunkNames: "scripts/[name]-[hash]",
        external: ["./redoc.js"],
      }),
    ),
  ]);
}
