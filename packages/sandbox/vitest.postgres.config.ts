import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The suite of behaviour on the third store, and what is true of PostgreSQL alone. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ["behaviour/*.test.ts", "postgres/**/*.test.ts"],
    globalSetup: "./test/support/postgres-setup.ts",
    provide: { store: "postgres" },
    outputFile: { json: ".reports/postgres.json" },
  },
});
