import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeEach, expect, it } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const shipped = ["cli", "client", "contract", "contract-tests", "mocks", "sandbox", "usersig"];
const copies: string[] = [];

/** A copy of the tree as git sees it, since a test must not touch a tracked file. */
let copy: string;

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), "chat-friends-graph-"));
  copies.push(copy);
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of stdout.trim().split("\n")) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file)).catch(ignoreDeleted);
  }
});

afterAll(() => Promise.all(copies.map((folder) => rm(folder, { recursive: true }))));

it("a touched spec file rebuilds the bundle, the docs and the check against the generated files, and no package that ships", async () => {
  const changed = await changedBy(() => appendFile(join(copy, "spec/schemas/scalars.yaml"), "# touched\n"));

  expect(changed).toEqual(
    expect.arrayContaining([
      "@chat-friends/spec#build",
      "@chat-friends/spec#check",
      "@chat-friends/generate#check",
      "@chat-friends/generate#generate",
      "@chat-friends/docs#build",
    ]),
  );
  expect(packagesOf(changed).filter((name) => shipped.includes(name))).toEqual([]);
});

it("a generated file that changed rebuilds contract and what depends on it, but not usersig", async () => {
  const changed = await changedBy(() => appendFile(join(copy, "packages/contract/src/errors.gen.ts"), "// touched\n"));

  expect(changed).toContain("@chat-friends/generate#check");
  expect(packagesOf(changed.filter((task) => task.endsWith("#build")))).toEqual(
    expect.arrayContaining(["cli", "client", "contract", "contract-tests", "mocks", "sandbox"]),
  );
  expect(packagesOf(changed)).not.toContain("usersig");
});

it("a change in usersig tests again what signs and verifies with it", async () => {
  const changed = await changedBy(() => appendFile(join(copy, "packages/usersig/src/mint.ts"), "// touched\n"));

  expect(changed).toEqual(expect.arrayContaining(["@chat-friends/client#test", "@chat-friends/sandbox#test"]));
  expect(packagesOf(changed)).not.toContain("contract");
});

it("a setting in the environment is no cache hit of a run without it", async () => {
  const before = await hashes();
  const after = await hashes({ CHAT_FRIENDS_REQUIRE: "browser" });

  expect(after.get("@chat-friends/usersig#test")).not.toBe(before.get("@chat-friends/usersig#test"));
});

async function changedBy(touch: () => Promise<void>): Promise<string[]> {
  const before = await hashes();
  await touch();
  const after = await hashes();
  return [...after.keys()].filter((task) => after.get(task) !== before.get(task));
}

/** Hash by task; one that differs makes turbo run the task again. */
async function hashes(environment: Record<string, string> = {}): Promise<Map<string, string>> {
  const env = { PATH: process.env["PATH"], TURBO_TELEMETRY_DISABLED: "1", ...environment };
  const turbo = join(root, "node_modules/.bin/turbo");
  const tasks = ["generate", "build", "check", "test"];
  const { stdout } = await run(turbo, ["run", ...tasks, "--dry=json"], { cwd: copy, env, maxBuffer: 2 ** 26 });
  const dry: { tasks: { taskId: string; hash: string; command: string }[] } = JSON.parse(stdout);
  const real = dry.tasks.filter(({ command }) => command !== "<NONEXISTENT>");
  return new Map(real.map(({ taskId, hash }) => [taskId, hash]));
}

function packagesOf(tasks: string[]): string[] {
  return [...new Set(tasks.map((task) => task.replace(/^@chat-friends\/(.*)#.*/, "$1")))].sort();
}

/** git still lists a file that was deleted and not committed. */
function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
