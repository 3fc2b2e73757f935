import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Change, changesetOf, type Release, releasesOf } from "./changelog.ts";

/** The changes that users of the packages notice, in each release and in the next one. */
export interface Changelog {
  readonly toCome: readonly Change[];
  readonly releases: readonly Release[];
}

/** Reads the changesets of a folder, and the CHANGELOG.md of each package of another. */
export async function readChangelog(changesets: string, packages: string): Promise<Changelog> {
  const names = (await readdir(changesets)).filter((file) => file.endsWith(".md") && file !== "README.md");
  const toCome = await Promise.all(
    names.map(async (file) => changesetOf(await readFile(join(changesets, file), "utf8"))),
  );
  const changelogs = await Promise.all(
    (await readdir(packages)).map(
      async (name) => [name, await readOrNothing(join(packages, name, "CHANGELOG.md"))] as const,
    ),
  );
  return { toCome, releases: releasesOf(new Map(changelogs)) };
}

/** A package has no changelog before its first release. */
async function readOrNothing(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}
