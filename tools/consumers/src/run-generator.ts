import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { probed } from "./compile.ts";
import { type CommandResult, runForeign } from "./foreign.ts";
import type { Generated, Generator } from "./generator.ts";
import { acceptedPackets } from "./packets.ts";

/** Runs a generator on the bundle and reads its output. */
export async function runGenerator(generator: Generator, bundle: string, output: string): Promise<Generated> {
  await mkdir(output, { recursive: true });
  const { configuration } = generator;
  if (configuration) await writeFile(join(output, configuration.file), configuration.text(bundle));
  const outcome = await runForeign(generator.command(bundle), output);
  const runs = sayHowItRan(outcome);
  if (!outcome.passed) return { generator, runs, probes: undefined, packets: undefined, namesCodes: false };
  const namesCodes = (await textOf(output)).includes("InOtherBlocklist");
  const { schemas, types } = generator;
  return {
    generator,
    runs,
    namesCodes,
    packets: schemas && (await acceptedPackets(schemas, output).catch(String)),
    probes: types === undefined ? undefined : await probed(types, output),
  };
}

/** "clean", or the first line with a warning or an error. */
export function sayHowItRan({ passed, printed }: CommandResult): string {
  const complaint = printed
    .split("\n")
    .find((line) => /warn|error|exceeded|fail/i.test(line) && !/\b0 (warnings|errors)\b/.test(line));
  if (passed && complaint === undefined) return "clean";
  return `${passed ? "warns" : "fails"}: ${(complaint ?? printed.trim().split("\n").at(-1) ?? "").trim()}`;
}

async function textOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".ts") && !name.includes("node_modules"));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}
