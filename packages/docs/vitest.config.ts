import { defineConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** The samples that are tests run as such; the others are run by `test/samples.test.ts`. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ["test/**/*.test.ts", "samples/**/*.test.ts"] },
});
