import { defineConfig } from "vitest/config";

/**
 * How every package is tested: `vitest run --config ../../vitest.config.ts`, with what differs as flags in the package's script.
 *
 * Workspace packages resolve to their TypeScript source. The folder `test` is the suite unless `--dir` names another one, and the report
 * is `.reports/test.json` unless `--outputFile.json` says otherwise: the root's commands sum these reports.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    dir: "test",
    include: ["**/*.test.ts"],
    // Generous, because a busy machine is no failure: it ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    typecheck: { include: ["**/*.test-d.ts"] },
    reporters: ["default", "json"],
    outputFile: { json: ".reports/test.json" },
  },
});
