import { existsSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import shared from "../../vitest.config.ts";

type Test = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(test: Test): TestProjectInlineConfiguration {
  const { reporters, outputFile, ...common } = shared.test ?? {};
  return { ...shared, extends: false, test: { ...common, ...test } };
}

/** What a call does is the same on every store, so these tests run once on each. */
const behaviour = ["behaviour/*.test.ts"];

/** A suite of its own: `test:postgres` runs it where the machine has PostgreSQL. */
const postgres = ["postgres/**/*.test.ts"];

/** Files of these tests lie in memory if the machine has such a folder: what a sync does is tested elsewhere. */
const inMemory: Record<string, string> = existsSync("/dev/shm") ? { TMPDIR: "/dev/shm" } : {};

export default defineConfig({
  test: {
    ...shared.test,
    projects: [
      project({ name: "memory", include: behaviour, provide: { store: "memory" } }),
      project({ name: "sqlite", include: behaviour, provide: { store: "sqlite" }, env: inMemory }),
      project({ name: "recipes", dir: "recipes" }),
      project({
        name: "once",
        exclude: [...behaviour, ...postgres],
        globalSetup: "./test/support/bundled-server.ts",
      }),
    ],
  },
});
