import { join } from "node:path";
import { vi } from "vitest";
import { run } from "../../src/run.ts";
import type { Ended } from "./run-cli.ts";

const main = join(import.meta.dirname, "../../src/main.ts");

/** Runs `chat-friends` inside this process: fit for a command that reads no standard input and needs no folder of its own. */
export async function runInProcess(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const printed = { stdout: "", stderr: "" };
  const { exitCode, argv } = process;
  // What started the tests is no part of the run.
  for (const name of Object.keys(process.env)) if (name.startsWith("npm_")) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  process.argv = [process.execPath, main, ...args];
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += text;
      return true;
    });
  }
  vi.spyOn(console, "log").mockImplementation((text) => process.stdout.write(`${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text) => process.stderr.write(`${text}\n`));
  process.exitCode = 0;
  const forget = listening();
  await run(args, process.env);
  forget();
  const code = Number(process.exitCode);
  Object.assign(process, { exitCode, argv });
  vi.restoreAllMocks();
  return { code, ...printed };
}

/** Removes the listeners that a command has added since: a process of its own would end with it, and Node warns of the eleventh. */
function listening(): () => void {
  const places = [
    ...["SIGINT", "SIGTERM", "SIGHUP"].map((name) => ({ emitter: process as NodeJS.EventEmitter, name })),
    { emitter: process.stdout, name: "error" },
  ].map((place) => ({ ...place, before: place.emitter.listeners(place.name) }));
  return () => {
    for (const { emitter, name, before } of places) {
      const added = emitter.listeners(name).filter((each) => !before.includes(each));
      for (const each of added) emitter.removeListener(name, each as () => void);
    }
  };
}
