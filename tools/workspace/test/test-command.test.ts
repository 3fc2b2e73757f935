import { readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@chat-friends/testing";
import { expect, it } from "vitest";
import { runScript } from "./run-script.ts";

const script = join(import.meta.dirname, "../src/run-suites.ts");
const { packageManager } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));
const workspace = {
  "package.json": { name: "root", private: true, packageManager },
  "pnpm-workspace.yaml": "packages: [packages/*]\npmOnFail: ignore\nverifyDepsBeforeRun: false\n",
  "pnpm-lock.yaml": "lockfileVersion: '9.0'\nimporters:\n  .: {}\n",
  ".gitignore": ".reports/\n.turbo/\n",
  "turbo.json": {
    noUpdateNotifier: true,
    globalEnv: ["CHAT_FRIENDS_*"],
    tasks: {
      build: { dependsOn: ["^build"] },
      check: { dependsOn: ["^build", "build"] },
      test: { dependsOn: ["^build", "build"], outputs: [".reports/test.json"] },
      "test:browser": { cache: false },
      "test:runtimes": { cache: false },
      "test:postgres": { cache: false },
      "test:strace": { cache: false },
      proof: { dependsOn: ["build"], cache: false },
      "proof:postgres": { cache: false },
    },
  },
};
const report = (...statuses: string[]): string => {
  const assertionResults = statuses.map((status) => ({ fullName: `has ${status}`, status }));
  return JSON.stringify({ testResults: [{ name: "/a.test.ts", status: "passed", message: "", assertionResults }] });
};
const leave = (file: string, ...statuses: string[]): string =>
  `mkdir -p .reports && echo '${report(...statuses)}' > .reports/${file}`;
const suite = (...statuses: string[]): string => leave("test.json", ...statuses);
const good = { name: "good", scripts: { check: "true", test: suite("passed", "passed") } };

it("passes with the same count in a first run and in a replayed run", { timeout: 60_000 }, () => {
  const root = temporaryFolder({ ...workspace, "packages/good/package.json": good });

  const runs = [runScript(script, ["test"], root), runScript(script, ["test"], root)];

  expect(runs.map(({ exitCode, lines }) => [exitCode, lines.at(-2), lines.at(-1)])).toEqual([
    [0, expect.stringMatching(/^good +3 +0 +0 of 2 +\d+\.\d$/), "3 passed, 0 failed"],
    [0, expect.stringMatching(/^good +3 +0 +2 of 2 +\d+\.\d$/), "3 passed, 0 failed"],
  ]);
});

it("names every failure of any kind, and exits with 1", { timeout: 60_000 }, () => {
  const broken = { name: "broken", scripts: { build: "exit 3", test: suite("passed") } };
  const dependent = { name: "dependent", dependencies: { broken: "workspace:*" }, scripts: { check: "true" } };
  const failing = { name: "failing", scripts: { test: `${suite("passed", "failed")} && exit 1` } };
  const silent = { name: "silent", scripts: { check: "true", test: "true" } };
  const browser = `node ${join(import.meta.dirname, "../src/with-browser.ts")} true`;
  const packages = [good, broken, dependent, failing, silent, { name: "site", scripts: { "test:browser": browser } }];
  const root = temporaryFolder({
    ...workspace,
    ...Object.fromEntries(packages.map((each) => [`packages/${each.name}/package.json`, each])),
    // Files of earlier runs: a good report, and a summary whose name sorts last.
    "packages/silent/.reports/test.json": report("passed"),
    ".turbo/runs/zzz.json": { tasks: [] },
  });

  const ended = runScript(script, ["test"], root, { CHAT_FRIENDS_BROWSER: "/nowhere/chromium" });

  expect(ended.exitCode).toBe(1);
  expect(ended.lines.slice(ended.lines.findIndex((line) => line.startsWith("failed: ")))).toEqual([
    "failed: broken build: exit code 3",
    "failed: broken test: not run, because a task before it failed or turbo stopped",
    "failed: dependent check: not run, because a task before it failed or turbo stopped",
    "failed: failing test: a.test.ts: has failed",
    "failed: silent test: exit code 0 and no report in .reports/test.json",
    expect.stringMatching(/^not run: browser \(.*\)$/),
    "5 passed, 5 failed",
  ]);
});

it("`proof` runs the proofs alone, and the last line of CI sums both commands", { timeout: 60_000 }, () => {
  const long = { name: "long", scripts: { check: "exit 9", proof: leave("proof.json", "passed", "passed", "passed") } };
  const root = temporaryFolder({
    ...workspace,
    "packages/good/package.json": good,
    "packages/long/package.json": long,
  });
  const lastLines = [
    runScript(script, ["proof"], root),
    runScript(script, ["test"], root),
    runScript(join(script, "../sum-totals.ts"), [], root),
  ].map(({ exitCode, lines }) => [exitCode, lines.at(-1)]);

  expect(lastLines).toEqual([
    [0, "3 passed, 0 failed"],
    [1, "3 passed, 1 failed"],
    [1, "6 passed, 1 failed"],
  ]);
});

it("fails if nothing was run", { timeout: 60_000 }, () => {
  const root = temporaryFolder({ ...workspace, "packages/empty/package.json": { name: "empty" } });

  const ended = runScript(script, ["test"], root);

  expect([ended.exitCode, ended.lines.at(-1)]).toEqual([1, "0 passed, 0 failed"]);
});

it("refuses a bad CHAT_FRIENDS_REQUIRE in one line, before it runs anything", () => {
  const ended = runScript(script, ["test"], temporaryFolder({}), { CHAT_FRIENDS_REQUIRE: "bowser" });

  expect(ended).toEqual({
    exitCode: 1,
    lines: [],
    errors: [
      'CHAT_FRIENDS_REQUIRE names "bowser"; it takes a comma-separated list of browser, postgres, runtimes, strace',
    ],
  });
});
