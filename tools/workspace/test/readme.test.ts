import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");
const { packageManager } = JSON.parse(read("package.json"));

it("shows the two commands by line 8, with the pinned pnpm", () => {
  const beginning = read("README.md").split("\n").slice(0, 8).join("\n");

  expect(beginning).toContain(`npx -y ${packageManager} start`);
  expect(beginning).toContain(`npx -y ${packageManager} test`);
});

it("shows the sample that runs, to the letter", () => {
  expect(read("README.md")).toContain(`\`\`\`ts\n${read("packages/client/samples/first-call.ts")}\`\`\``);
});

it("is what CI runs: the test command, after an install that may fail the run", () => {
  const commands = read(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npx"));

  expect(commands).toEqual([`npx -y ${packageManager} install --frozen-lockfile`, `npx -y ${packageManager} test`]);
});

it.each(["pnpm-lock.yaml", "tools/runtimes/engines/pnpm-lock.yaml"])(
  "leaves download addresses out of %s",
  (lockfile) => {
    expect(read(lockfile)).not.toMatch(/https?:\/\//);
  },
);
