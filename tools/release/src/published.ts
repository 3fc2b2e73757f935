import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The members of a package.json that are read here. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
}

/** Folders of the packages that a release publishes: those that aren't private. */
export function publishedFolders(packages: string): string[] {
  return readdirSync(packages)
    .map((name) => join(packages, name))
    .filter((folder) => !manifestOf(folder).private);
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
