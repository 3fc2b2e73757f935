import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import type { SourceFile } from "./source-files.ts";

/** Folders that import each other, such as `src/a <-> src/b`, directly or through other folders. Imports of types count. */
export function folderCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    for (const { specifier } of importsOf(file.text)) {
      if (!specifier.startsWith(".")) continue;
      const edge = folderEdge(file.path, posix.join(posix.dirname(file.path), specifier));
      if (edge) edges.set(edge.from, (edges.get(edge.from) ?? new Set()).add(edge.to));
    }
  }
  const folders = [...edges.keys()].sort();
  return folders.flatMap((from) =>
    folders
      .filter((to) => from < to && reaches(edges, from, to) && reaches(edges, to, from))
      .map((to) => `${from} <-> ${to}`),
  );
}

/** The two sibling folders of an import; undefined if both files are in one folder, or if one file is beside the other's folder. */
function folderEdge(from: string, to: string): { from: string; to: string } | undefined {
  const [left, right] = [from.split("/"), to.split("/")];
  const depth = left.findIndex((name, index) => name !== right[index]);
  if (depth < 0 || depth >= left.length - 1 || depth >= right.length - 1) return undefined;
  return { from: left.slice(0, depth + 1).join("/"), to: right.slice(0, depth + 1).join("/") };
}

function reaches(edges: Map<string, Set<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const each of seen) for (const next of edges.get(each) ?? []) seen.add(next);
  return seen.has(to);
}
