import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import shared from "../../vitest.config.ts";

type Test = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(test: Test): TestProjectInlineConfiguration {
  const { reporters, outputFile, ...common } = shared.test ?? {};
  return { ...shared, extends: false, test: { ...common, ...test, globalSetup: "./test/support/postgres-setup.ts" } };
}

/**
 * The suite of behaviour on the third store, and what is true of PostgreSQL alone.
 *
 * Its files share their processes, and so the stores: to make the tables takes longer than most tests.
 */
export default defineConfig({
  test: {
    ...shared.test,
    outputFile: { json: ".reports/postgres.json" },
    projects: [
      project({
        name: "behaviour on PostgreSQL",
        include: ["behaviour/*.test.ts"],
        provide: { store: "postgres" },
        isolate: false,
      }),
      project({ name: "PostgreSQL", include: ["postgres/**/*.test.ts"] }),
    ],
  },
});
