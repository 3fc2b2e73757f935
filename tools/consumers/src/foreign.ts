import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { withoutPnpmSettings } from "@chat-friends/testing/pnpm";

/** The foreign tools' own workspace. */
export const foreign = join(import.meta.dirname, "../foreign");

const threeMinutes = 180_000;

/** Without telemetry, and without the root's own settings of pnpm. */
export const quiet: NodeJS.ProcessEnv = {
  ...withoutPnpmSettings(process.env),
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  NO_COLOR: "1",
};

/** The version of an installed tool. */
export function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(foreign, "node_modules", name, "package.json"), "utf8")).version;
}

/** The result of a tool's command. */
export interface CommandResult {
  passed: boolean;
  /** Everything it printed, without colours. */
  printed: string;
}

/** Runs a tool's command in `folder`. Resolves even if the tool fails. */
export function runForeign(command: readonly string[], folder: string): Promise<CommandResult> {
  const [name = "", ...rest] = command;
  const settings = { cwd: folder, env: quiet, timeout: threeMinutes, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(join(foreign, "node_modules/.bin", name), rest, settings, (error, stdout, stderr) =>
      resolve({ passed: error === null, printed: stripVTControlCharacters(stdout + stderr) }),
    );
  });
}
