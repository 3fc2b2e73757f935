import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Manifest {
  bin?: Record<string, string>;
  exports?: Record<string, { default?: string } | undefined>;
  dependencies?: Record<string, string>;
}

export async function readTarball(tarball: string): Promise<{ files: string[]; manifest: Manifest }> {
  const [list, manifest] = await Promise.all([
    run("tar", ["-tzf", tarball]),
    run("tar", ["-xzOf", tarball, "package/package.json"]),
  ]);
  return { files: list.stdout.trim().split("\n"), manifest: JSON.parse(manifest.stdout) };
}

/** Changes of an unpacked tarball. */
export interface TarballChange {
  remove(file: string): Promise<void>;
  /** Sets members of package.json. */
  edit(members: object): Promise<void>;
}

/** The tarball after a change, unpacked and packed again in another folder. */
export async function repack(
  tarball: string,
  folder: string,
  change: (change: TarballChange) => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await run("tar", ["-xzf", tarball, "-C", folder]);
  const manifest = join(folder, "package/package.json");
  await change({
    remove: (file) => rm(join(folder, "package", file)),
    edit: async (members) =>
      writeFile(manifest, JSON.stringify({ ...JSON.parse(await readFile(manifest, "utf8")), ...members })),
  });
  await run("tar", ["-czf", join(folder, "changed.tgz"), "-C", folder, "package"]);
  return new Uint8Array(await readFile(join(folder, "changed.tgz")));
}
