import { defineConfig } from "vitest/config";

/** The client in every runtime. The called sandbox runs from source, the client from its build. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    update: "none",
    include: ["suite/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/runtimes.json" },
  },
});
