import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The samples that are tests run as such; the others are run by `test/samples.test.ts`. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, dir: ".", include: ["test/**/*.test.ts", "samples/**/*.test.ts"] },
});
