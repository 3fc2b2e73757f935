import { defineConfig } from "vitest/config";

/** Tests of the built site in Chromium; `CHAT_FRIENDS_BROWSER` says where it is. */
export default defineConfig({
  test: {
    include: ["browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    outputFile: { json: ".reports/browser.json" },
  },
});
