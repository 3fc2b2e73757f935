import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The suites that start servers, and run on no store but theirs. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, globalSetup: "./test/support/bundled-server.ts" },
});
