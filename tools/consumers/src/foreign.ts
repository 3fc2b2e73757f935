import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

/** The foreign tools' own workspace. */
export const foreign = join(import.meta.dirname, "../foreign");

const { packageManager } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
const minutes = 60_000;

/** Without telemetry, and without the root's own settings of pnpm. */
export const quiet: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^p?npm_/i.test(name))),
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  NO_COLOR: "1",
};

/** Installs the tools from their own lockfile. */
export async function installForeign(): Promise<void> {
  const install = ["-y", packageManager, "install", "--frozen-lockfile", "--prefer-offline"];
  await promisify(execFile)("npx", install, { cwd: foreign, env: quiet, timeout: 10 * minutes });
}

/** The version of an installed tool. */
export function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(foreign, "node_modules", name, "package.json"), "utf8")).version;
}

/** The result of a tool's command. */
export interface Outcome {
  passed: boolean;
  /** Everything it printed, without colours. */
  printed: string;
}

/** Runs a tool's command in `folder`. Resolves even if the tool fails. */
export function runForeign(command: readonly string[], folder: string): Promise<Outcome> {
  const [name = "", ...rest] = command;
  const settings = { cwd: folder, env: quiet, timeout: 3 * minutes, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(join(foreign, "node_modules/.bin", name), rest, settings, (error, stdout, stderr) =>
      resolve({ passed: error === null, printed: stripVTControlCharacters(stdout + stderr) }),
    );
  });
}
