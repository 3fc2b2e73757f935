import { basename, join } from "node:path";
import { build } from "esbuild";

// What CommonJS packages ask for, also in a bundle of ES modules.
const banner = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`;

/**
 * Bundles the source of a program with all that it imports into a folder; gives the path of the bundled program. Hundreds of modules take
 * Node longer than the rest of a start. The `external` packages stay on their own.
 */
export async function bundleProgram(source: string, folder: string, external: string[] = []): Promise<string> {
  await build({
    entryPoints: [source],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    conditions: ["@chat-friends/source"],
    external,
    banner: { js: banner },
    logLevel: "error",
  });
  return join(folder, `${basename(source, ".ts")}.js`);
}
