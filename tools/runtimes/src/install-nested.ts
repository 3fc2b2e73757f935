import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const { packageManager } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
const minutes = 60_000;

/** Installs a nested workspace if it isn't up to date. Returns the reason if that fails. */
export async function installNested(
  name: "engines" | "frameworks",
  machine: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  // pnpm passes the root's own settings in the environment.
  const env = Object.fromEntries(Object.entries(machine).filter(([name]) => !/^p?npm_/i.test(name)));
  try {
    const install = ["-y", packageManager, "install", "--frozen-lockfile", "--prefer-offline"];
    await promisify(execFile)("npx", install, {
      cwd: join(import.meta.dirname, "..", name),
      env,
      timeout: 5 * minutes,
    });
    return undefined;
  } catch (error) {
    return `pnpm could not install it: ${whatPnpmSaid(error)}`;
  }
}

function whatPnpmSaid(error: unknown): string {
  const { stdout = "", message = "" } = error as { stdout?: string; message?: string };
  return (/ERR_PNPM.*/.exec(stdout)?.[0] ?? message).split("\n", 1).join();
}
