import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const { packageManager } = JSON.parse(await readFile(join(import.meta.dirname, "../../../../package.json"), "utf8"));

/** Packs the package in a folder like a release, without the settings that pnpm passes in the environment. */
export async function pack(folder: string, tarball: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name)));
  await run("npx", ["-y", packageManager, "pack", "--out", tarball], { cwd: folder, env });
}
