import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installNested, pack } from "@chat-friends/testing/pnpm";

const run = promisify(execFile);

/** The nested workspace with foreign compilers and frameworks. */
export const frameworks = join(import.meta.dirname, "../frameworks");

const names = ["contract", "usersig", "client"];

/** Installs the frameworks, the client and the client's dependencies, in the form that users get. */
export default async function setUp(): Promise<void> {
  await installNested(join(import.meta.dirname, "../engines"));
  await installNested(frameworks);
  const scope = join(frameworks, "node_modules/@chat-friends");
  await mkdir(scope, { recursive: true });
  await pack(names, scope);
  for (const name of names) {
    await mkdir(join(scope, name), { recursive: true });
    await run("tar", ["-xzf", `../${name}.tgz`, "--strip-components=1"], { cwd: join(scope, name) });
  }
}
