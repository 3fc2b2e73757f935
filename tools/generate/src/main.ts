import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { contradictions } from "./contradictions.ts";
import { command, generate } from "./generate.ts";
import { staleFiles, writeFiles } from "./output.ts";
import { readSpec, specFolder } from "./spec.ts";

const repository = join(import.meta.dirname, "../../..");

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    spec: { type: "string", default: specFolder },
    out: { type: "string", default: join(repository, "packages/contract/src") },
  },
});

const problems = await run();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** Writes the files, or compares them; returns why it could not, or what is stale. */
async function run(): Promise<string[]> {
  const spec = await readSpec(options.spec);
  const faults = contradictions(spec);
  if (faults.length > 0) return faults;
  const files = await generate(spec);
  if (options.check) {
    const stale = await staleFiles(files, options.out);
    return stale.map((name) => `${relative(repository, join(options.out, name))} is stale: run ${command}`);
  }
  await writeFiles(files, options.out);
  return [];
}
