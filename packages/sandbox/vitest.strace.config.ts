import { defineConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** Tests of what a server asks of the system, seen through strace. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["strace/*.test.ts"],
    testTimeout: 60_000,
    outputFile: { json: ".reports/strace.json" },
  },
});
