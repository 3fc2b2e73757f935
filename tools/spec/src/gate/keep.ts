import { copyFile } from "node:fs/promises";
import { readBundle } from "../model/bundle.ts";
import { gate } from "./gate.ts";

/**
 * Keeps a bundle as the base of later comparisons; returns its version.
 * @throws Error when the bundle can't be read, or when it changes a release under a version that doesn't follow.
 */
export async function keep(revisionPath: string, basePath: string, unreleased: boolean): Promise<string> {
  const revision = await readBundle(revisionPath);
  if (!unreleased) {
    const { problem } = await gate(await readBundle(basePath), revision);
    if (problem !== undefined) throw new Error(problem);
  }
  await copyFile(revisionPath, basePath);
  return revision.version;
}
