// node figures.ts: prints how many source files each package has, and how long they are.
import { join } from "node:path";
import { textTable } from "@chat-friends/testing/text-table";
import { readSourceFiles, type SourceFile } from "./directions/source-files.ts";
import { readPackages } from "./packages.ts";

/** The sizes of a package's source files, in lines that are neither blank nor comment. */
export interface Figures {
  files: number;
  median: number;
  /** Nine of ten files are at most this long. */
  p90: number;
  longest: number;
  /** The number of files under 15 lines. */
  short: number;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "../../..");
  const files = readSourceFiles(root, readPackages(root));
  for (const line of table(files)) console.log(line);
}

/** The figures of all packages together, and of each package by its name. Generated files, tests and samples do not count. */
export function figuresOf(files: readonly SourceFile[]): Map<string, Figures> {
  const sources = files.filter(({ path }) => /^(src|build)\/.*(?<!\.gen)\.ts$/.test(path));
  const names = [...new Set(sources.map((file) => file.package))];
  return new Map([
    ["all packages", summarize(sources)],
    ...names.map((name): [string, Figures] => [name, summarize(sources.filter((file) => file.package === name))]),
  ]);
}

function summarize(files: readonly SourceFile[]): Figures {
  const sizes = files.map(({ text }) => sizeOf(text)).sort((left, right) => left - right);
  const at = (share: number) => sizes[Math.ceil(sizes.length * share) - 1] ?? 0;
  const short = sizes.filter((size) => size < 15).length;
  return { files: sizes.length, median: at(0.5), p90: at(0.9), longest: at(1), short };
}

function sizeOf(text: string): number {
  return text.split("\n").filter((line) => !/^\s*($|\/\/|\/\*|\*)/.test(line)).length;
}

function table(files: readonly SourceFile[]): string[] {
  const rows = [...figuresOf(files)].map(([name, { files: count, median, p90, longest, short }]) => [
    name,
    ...[count, median, p90, longest].map(String),
    `${short} (${Math.round((100 * short) / count)} %)`,
  ]);
  return textTable([["package", "files", "median", "p90", "longest", "under 15 lines"], ...rows]);
}
