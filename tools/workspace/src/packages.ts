import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

/** The members of a package.json that the workspace's own tools read. */
export interface Manifest {
  name: string;
  version?: string;
  private?: boolean;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

export interface Package {
  /** Relative to the workspace's root. */
  folder: string;
  manifest: Manifest;
}

/** Every package that pnpm-workspace.yaml in the folder `root` names, in order of folder. */
export function readPackages(root: string): Package[] {
  const { packages }: { packages: string[] } = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8"));
  const folders = globSync(
    packages.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  ).map((path) => dirname(path));
  return folders.sort().map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")),
  }));
}

/** The packages that a release publishes: those that aren't private. */
export function publishedPackages(root: string): Package[] {
  return readPackages(root).filter(({ manifest }) => !manifest.private);
}
