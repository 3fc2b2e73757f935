import { defineConfig } from "vitest/config";

/** What every package's tests share: workspace packages resolve to their TypeScript source, and results are written for `pnpm test` to sum. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    typecheck: { enabled: false, include: ["test/**/*.test-d.ts"] },
    reporters: ["default", "json"],
    outputFile: { json: ".reports/test.json" },
  },
});
