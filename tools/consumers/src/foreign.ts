import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";

/** The workspace of the foreign tools, apart from the root's. */
export const foreign = join(import.meta.dirname, "../foreign");

const { packageManager } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
const minutes = 60_000;

/** No tool tells its maker that it ran; pnpm's settings stay with the root. */
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

/** What a command of a tool left behind. */
export interface Outcome {
  passed: boolean;
  /** Everything it printed, without colours. */
  printed: string;
}

/** Runs a tool's command in `folder`; never rejects for what the tool does. */
export function runForeign(command: readonly string[], folder: string): Promise<Outcome> {
  const [name = "", ...rest] = command;
  const settings = { cwd: folder, env: quiet, timeout: 3 * minutes, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(join(foreign, "node_modules/.bin", name), rest, settings, (error, stdout, stderr) =>
      resolve({ passed: error === null, printed: stripVTControlCharacters(stdout + stderr) }),
    );
  });
}
