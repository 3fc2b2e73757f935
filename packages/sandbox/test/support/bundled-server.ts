import { basename, join } from "node:path";
import { bundleProgram } from "@chat-friends/testing/bundle";
import type { TestProject } from "vitest/node";

const root = join(import.meta.dirname, "../..");

/** Bundles the server that the tests of a folder start some dozen times. Its store is a file, so it never imports `pg`. */
export default async function bundle({ config, provide }: TestProject): Promise<void> {
  const folder = join(root, ".reports", `server-of-${basename(config.dir)}`);
  provide("server", await bundleProgram(join(root, "test/durability/server.ts"), folder, ["pg"]));
}
