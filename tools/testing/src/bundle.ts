import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

// What CommonJS packages ask for, also in a bundle of ES modules.
const banner = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`;

/**
 * Bundles the source of a program with all that it imports, and puts its package.json where the program finds it; gives the path of the
 * bundled program. Hundreds of modules take Node longer than the rest of a start. The `external` packages stay on their own.
 */
export async function bundleProgram(source: string, folder: string, external: string[] = []): Promise<string> {
  await build({
    entryPoints: [source],
    outdir: join(folder, "dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    conditions: ["@chat-friends/source"],
    external,
    banner: { js: banner },
    logLevel: "error",
  });
  copyFileSync(join(dirname(source), "../package.json"), join(folder, "package.json"));
  return join(folder, "dist/main.js");
}
