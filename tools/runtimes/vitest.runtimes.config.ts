import { defineConfig } from "vitest/config";

/** The client in every runtime; the sandbox they call runs from source, the client from its build. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    update: "none",
    include: ["suite/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/runtimes.json" },
  },
});
