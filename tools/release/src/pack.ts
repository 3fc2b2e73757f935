import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Packs the package in a folder as a release would, away from the settings that pnpm passes on in the environment. */
export async function pack(folder: string, tarball: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name)));
  await run("npx", ["-y", "pnpm@12.21.0", "pack", "--out", tarball], { cwd: folder, env });
}
