import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import shared from "../../vitest.shared.ts";

type Test = NonNullable<TestProjectInlineConfiguration["test"]>;

function project(test: Test): TestProjectInlineConfiguration {
  return { ...shared, extends: false, test };
}

/** What a call does is the same on every store, so these tests run once on each. */
const behaviour = "test/behaviour/*.test.ts";

const types = { ...shared.test?.typecheck, enabled: true };

export default defineConfig({
  test: {
    ...shared.test,
    projects: [
      project({ name: "memory", include: [behaviour], provide: { store: "memory" } }),
      project({ name: "sqlite", include: [behaviour], provide: { store: "sqlite" } }),
      project({ name: "recipes", include: ["recipes/*.test.ts"] }),
      project({ name: "once", include: ["test/**/*.test.ts"], exclude: [behaviour], typecheck: types }),
    ],
  },
});
