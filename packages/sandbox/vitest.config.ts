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

export default defineConfig({
  test: {
    ...shared.test,
    projects: [
      project({ name: "memory", include: behaviour, provide: { store: "memory" } }),
      project({ name: "sqlite", include: behaviour, provide: { store: "sqlite" } }),
      project({ name: "recipes", dir: "recipes" }),
      project({ name: "once", exclude: [...behaviour, ...postgres] }),
    ],
  },
});
