import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installNested, pack } from "@chat-friends/testing/pnpm";

const run = promisify(execFile);

/** The nested workspace with foreign compilers and frameworks. */
export const frameworks = join(import.meta.dirname, "../frameworks");

const packages = join(import.meta.dirname, "../../../packages");

/** Installs the frameworks, the client and the client's dependencies, in the form that users get. */
export default async function setUp(): Promise<void> {
  await installNested(join(import.meta.dirname, "../engines"));
  await installNested(frameworks);
  for (const name of ["contract", "usersig", "client"]) {
    const folder = join(frameworks, "node_modules/@chat-friends", name);
    await mkdir(folder, { recursive: true });
    await pack(join(packages, name), join(folder, "packed.tgz"));
    await run("tar", ["-xzf", "packed.tgz", "--strip-components=1"], { cwd: folder });
  }
}
