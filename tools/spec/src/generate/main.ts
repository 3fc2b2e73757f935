import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { lint, rules } from "../lint/lint.ts";
import { readBundle } from "../model/bundle.ts";
import { readSpec, specFolder } from "../model/read-spec.ts";
import { command, generate, generateDescriptions } from "./generate.ts";
import { type Files, staleFiles, writeFiles } from "./output.ts";

const repository = join(import.meta.dirname, "../../../..");

/** If a spec breaks one of these rules, the generated files would not fit together. */
const needed = {
  "case-is-a-pair": rules["case-is-a-pair"],
  "error-row-is-used": rules["error-row-is-used"],
  "every-code-has-a-row": rules["every-code-has-a-row"],
};

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    spec: { type: "string", default: specFolder },
    out: { type: "string", default: join(repository, "packages/contract/src") },
    descriptions: { type: "string", default: join(repository, "packages/sandbox/src/descriptions") },
  },
});

const problems = await run();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** Writes the files, or compares them. Returns the reason if it can't, or the stale files. */
async function run(): Promise<string[]> {
  const spec = await readSpec(options.spec);
  const faults = lint(spec, needed);
  if (faults.length > 0) return faults;
  const { document } = await readBundle(join(options.spec, "annotated/openapi.json"));
  const written: [folder: string, files: Files][] = [
    [options.out, await generate({ bundle: document, catalogue: spec.catalogue, switches: spec.switches })],
    [options.descriptions, await generateDescriptions(options.descriptions)],
  ];
  const problems = await Promise.all(written.map(([folder, files]) => writeOrCompare(folder, files)));
  return problems.flat();
}

async function writeOrCompare(folder: string, files: Files): Promise<string[]> {
  if (options.check) {
    const stale = await staleFiles(files, folder);
    return stale.map((name) => `${relative(repository, join(folder, name))} is stale: run ${command}`);
  }
  await writeFiles(files, folder);
  return [];
}
