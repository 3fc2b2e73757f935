import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBundle } from "../model/bundle.ts";
import { gate } from "./gate.ts";

/** The bundle of the last release, kept in the repository. */
export const released = join(import.meta.dirname, "../../released/openapi.json");

/** The annotated bundle of the present spec; `build` of the spec writes it. */
export const revised = fileURLToPath(import.meta.resolve("@chat-friends/spec/annotated.json"));

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
