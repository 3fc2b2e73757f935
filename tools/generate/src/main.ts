import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogueProblems } from "./catalogue.ts";
import { command, generate } from "./generate.ts";
import { readSpec } from "./spec.ts";

const folder = join(import.meta.dirname, "../../../packages/contract/src");

const spec = await readSpec();
const problems = catalogueProblems(spec);
const files = await generate(spec);

if (process.argv.includes("--check")) await check();
else await write();

async function write(): Promise<void> {
  if (problems.length > 0) return fail(problems);
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}

async function check(): Promise<void> {
  const committed = await Promise.all(
    Object.keys(files).map((name) => readFile(join(folder, name), "utf8").catch(() => "")),
  );
  const stale = Object.keys(files).filter((name, index) => files[name] !== committed[index]);
  fail([...problems, ...stale.map((name) => `packages/contract/src/${name} is stale: run ${command}`)]);
}

function fail(sentences: string[]): void {
  for (const sentence of sentences) console.error(sentence);
  if (sentences.length > 0) process.exitCode = 1;
}
