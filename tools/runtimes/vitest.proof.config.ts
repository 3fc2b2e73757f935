import { defineConfig } from "vitest/config";

/** The packed client in foreign compilers and frameworks, which are installed first. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    include: ["proof/**/*.test.ts"],
    globalSetup: "src/frameworks.ts",
    testTimeout: 300_000,
    reporters: ["default", "json"],
    outputFile: { json: ".reports/proof.json" },
  },
});
