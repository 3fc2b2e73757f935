import { execFile } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { sharedFolder } from "@chat-friends/testing";
import { beforeAll, expect, it, vi } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const shipped = ["cli", "client", "contract", "contract-tests", "mocks", "sandbox", "usersig"];

/** A copy of the tree as git sees it, because a test must not change a tracked file. */
const copy = sharedFolder();
let untouched: Map<string, string>;

// A dry run takes a second, or many seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(async () => {
  const { stdout } = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const file of stdout.trim().split("\n")) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    await cp(join(root, file), join(copy, file)).catch(ignoreDeleted);
  }
  untouched = await hashes();
});

it("a change of a spec file rebuilds the bundle, the docs and the check of the generated files, and no published package", async () => {
  const changed = await changedByTouching("spec/schemas/scalars.yaml");

  expect(changed).toEqual(
    expect.arrayContaining([
      "@chat-friends/spec#build",
      "@chat-friends/spec#check",
      "@chat-friends/spec-tools#check",
      "@chat-friends/spec-tools#generate",
      "@chat-friends/docs#build",
    ]),
  );
  expect(packagesOf(changed).filter((name) => shipped.includes(name))).toEqual([]);
});

it("a change of a generated file rebuilds contract and its dependents, but not usersig", async () => {
  const changed = await changedByTouching("packages/contract/src/errors.gen.ts");

  expect(changed).toContain("@chat-friends/spec-tools#check");
  expect(packagesOf(changed.filter((task) => task.endsWith("#build")))).toEqual(
    expect.arrayContaining(["cli", "client", "contract", "contract-tests", "mocks", "sandbox"]),
  );
  expect(packagesOf(changed)).not.toContain("usersig");
});

it("a change in usersig runs the tests of its dependents again", async () => {
  const changed = await changedByTouching("packages/usersig/src/mint.ts");

  expect(changed).toEqual(expect.arrayContaining(["@chat-friends/client#test", "@chat-friends/sandbox#test"]));
  expect(packagesOf(changed)).not.toContain("contract");
});

it("a run with a setting in the environment does not use the cache of a run without it", async () => {
  const required = await hashes({ CHAT_FRIENDS_REQUIRE: "browser" });

  expect(required.get("@chat-friends/usersig#test")).not.toBe(untouched.get("@chat-friends/usersig#test"));
});

async function changedByTouching(file: string): Promise<string[]> {
  const path = join(copy, file);
  const text = await readFile(path, "utf8");
  await writeFile(path, `${text}\n`);
  const touched = await hashes();
  await writeFile(path, text);
  return [...touched.keys()].filter((task) => touched.get(task) !== untouched.get(task));
}

/** Hashes by task. If a hash differs, turbo runs the task again. */
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
