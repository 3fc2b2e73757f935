import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { readPackages } from "../src/packages.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
/** Pages from which a reader copies a first command. Everywhere else, `pnpm` is enough, as CONTRIBUTING.md says. */
const pages = [
  ".ci/run",
  "package.json",
  "README.md",
  "CONTRIBUTING.md",
  "packages/*/README.md",
  "packages/docs/{guides,templates}/**",
  "packages/docs/src/code/chat-friends.ts",
];
const { packageManager } = JSON.parse(read("package.json"));

it("shows the two commands by line 8, with the pinned pnpm", () => {
  const beginning = read("README.md").split("\n").slice(0, 8).join("\n");

  expect(beginning).toContain(`npx -y ${packageManager} start`);
  expect(beginning).toContain(`npx -y ${packageManager} test`);
});

it("each snippet that needs a UserSig begins with the line that makes one in a clone", async () => {
  const { stdout } = await run("git", ["ls-files", "*.md"], { cwd: root });
  const snippets = stdout
    .trim()
    .split("\n")
    .flatMap((file) =>
      [...read(file).matchAll(/^```\w*.*\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => ({ file, code })),
    )
    .filter(({ code }) => code.includes("$USERSIG"));

  expect(snippets).not.toEqual([]);
  expect(
    snippets.filter(({ code }) => !code.startsWith(`USERSIG=$(npx -y ${packageManager} chat-friends sign)\n`)),
  ).toEqual([]);
});

it.each(globSync("{README.md,spec/README.md,packages/*/README.md,tools/*/README.md}", { cwd: root }))(
  "%s fits a screen of 80 lines",
  (path) => {
    expect(read(path).trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  },
);

it.each(readPackages(root))("the README of $folder says why each dependency is there", ({ folder }) => {
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(read(`${folder}/package.json`));
  const readme = read(`${folder}/README.md`);
  const others = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }).filter(
    (name) => !/^@(chat-friends|types)\//.test(name),
  );
  // A row may name several packages of a scope: the scope with a star, or the later ones without it.
  const isNamed = (name: string) =>
    [name, name.replace(/^(@.*)\/.*/, "$1/*"), name.replace(/^@.*\//, "")].some((each) => readme.includes(each));

  expect(others.filter((name) => !isNamed(name))).toEqual([]);
});

it("shows the sample exactly as it runs", () => {
  expect(read("README.md")).toContain(`\`\`\`ts\n${read("packages/client/samples/first-call.ts")}\`\`\``);
});

it("CI runs the install, the proofs and the test command, and then the sum", () => {
  const commands = read(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npx"));

  expect(commands).toEqual([
    `npx -y ${packageManager} install --frozen-lockfile`,
    `npx -y ${packageManager} proof || true`,
    `npx -y ${packageManager} test || true`,
    `npx -y ${packageManager} exec node tools/workspace/src/sum-totals.ts`,
  ]);
});

it("only the pages with first commands name the version of pnpm", async () => {
  const { stdout } = await run("git", ["grep", "-oE", "pnpm@[0-9]+[.][0-9.]+[0-9]", "--", ":!*pnpm-lock.yaml"], {
    cwd: root,
  });
  const mentions = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(":"));
  const files = new Set(mentions.map(([file]) => file));

  expect(mentions.filter(([, version]) => version !== packageManager)).toEqual([]);
  expect([...files].filter((file = "") => !pages.some((page) => matchesGlob(file, page)))).toEqual([]);
});

it.each(["pnpm-lock.yaml", "tools/runtimes/engines/pnpm-lock.yaml"])("%s has no download addresses", (lockfile) => {
  expect(read(lockfile)).not.toMatch(/https?:\/\//);
});
