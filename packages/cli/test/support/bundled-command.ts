import { copyFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleProgram } from "@chat-friends/testing/bundle";
import type { TestProject } from "vitest/node";

const root = join(import.meta.dirname, "../..");

/** A user may do without `pg`. The others find parts of themselves at run time, which a bundle can't follow. */
const external = ["pg", "jsonc-parser", "selfsigned", "@chat-friends/contract-tests"];

/** Bundles the source of the command for the tests of a folder. */
export default async function bundle({ config, provide }: TestProject): Promise<void> {
  const folder = join(root, ".reports", `command-of-${basename(config.dir)}`);
  provide("command", await bundleProgram(join(root, "src/main.ts"), join(folder, "dist"), external));
  // The command reads its version there.
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
}

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the bundled command. */
    command: string;
  }
}
