import { join, relative } from "node:path";
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

/** Where a run reads the spec, and where it writes the files, or compares them with those that are there. */
export interface Run {
  spec: string;
  out: string;
  descriptions: string;
  check: boolean;
}

/** The folders of this repository. */
export const ownFolders = {
  spec: specFolder,
  out: join(repository, "packages/contract/src"),
  descriptions: join(repository, "packages/sandbox/src/descriptions"),
};

/** Writes the files, or compares them. Returns the reason if it can't, or the stale files. */
export async function run({ spec: folder, out, descriptions, check }: Run): Promise<string[]> {
  const spec = await readSpec(folder);
  const faults = lint(spec, needed);
  if (faults.length > 0) return faults;
  const { document } = await readBundle(join(folder, "annotated/openapi.json"));
  const written: [folder: string, files: Files][] = [
    [out, await generate({ bundle: document, catalogue: spec.catalogue, switches: spec.switches })],
    [descriptions, await generateDescriptions(descriptions)],
  ];
  const finish = check ? staleIn : writeIn;
  return (await Promise.all(written.map(([target, files]) => finish(target, files)))).flat();
}

async function staleIn(folder: string, files: Files): Promise<string[]> {
  const stale = await staleFiles(files, folder);
  return stale.map((name) => `${relative(repository, join(folder, name))} is stale: run ${command}`);
}

async function writeIn(folder: string, files: Files): Promise<string[]> {
  await writeFiles(files, folder);
  return [];
}
