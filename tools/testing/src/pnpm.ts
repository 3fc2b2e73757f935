import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const tenMinutes = 600_000;

/** Packs `@chat-friends/<name>` of a workspace like a release, each into `<name>.tgz`. One pnpm packs all: its start takes longer. */
export async function pack(names: readonly string[], folder: string, workspace: string = root): Promise<void> {
  const chosen = names.flatMap((name) => ["--filter", `@chat-friends/${name}`]);
  await pnpm(workspace, ...chosen, "pack", "--out", join(folder, "%s.tgz"));
  for (const name of names) await rename(join(folder, `chat-friends-${name}.tgz`), join(folder, `${name}.tgz`));
}

/** Installs a nested workspace from its own lockfile. Does nothing if it is up to date. */
export async function installNested(folder: string): Promise<void> {
  await pnpm(folder, "install", "--frozen-lockfile", "--prefer-offline");
}

/**
 * Runs the pnpm that the root names in another folder; resolves to its output.
 * @throws {Error} with pnpm's own message if it fails
 */
export async function pnpm(folder: string, ...parameters: string[]): Promise<string> {
  const options = { cwd: folder, env: withoutPnpmSettings(process.env), timeout: tenMinutes, maxBuffer: 2 ** 26 };
  try {
    const [program, ...first] = pnpmIn(process.env);
    const { stdout } = await promisify(execFile)(program, [...first, ...parameters], options);
    return stdout;
  } catch (error) {
    throw new Error(`pnpm ${parameters.join(" ")} failed in ${folder}: ${messageOf(error)}`, { cause: error });
  }
}

/** The pnpm that runs this process, if the root names its version: to ask npx for it takes longer than most of its work. */
function pnpmIn(environment: NodeJS.ProcessEnv): [string, ...string[]] {
  const { npm_execpath: running, npm_config_user_agent: agent = "" } = environment;
  const isNamed = agent.startsWith(`${packageManager.replace("@", "/")} `);
  return running && isNamed ? [running] : ["npx", "-y", packageManager];
}

/** The environment without the root's own settings, which pnpm passes to every program that it runs. */
export function withoutPnpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^p?npm_/i.test(name)));
}

/** pnpm prints some errors to standard output. */
function messageOf(error: unknown): string {
  const { stdout = "", stderr = "", message = "" }: Partial<Record<string, string>> = Object(error);
  return /ERR_PNPM.*/.exec(`${stdout}${stderr}`)?.[0] ?? message;
}
