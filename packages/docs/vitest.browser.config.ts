import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The built site in Chromium. The script `proof` names another folder, with what takes long. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    dir: "browser",
    include: ["*.test.ts"],
    globalSetup: ["browser/global-setup.ts"],
    maxWorkers: 2,
    outputFile: { json: ".reports/browser.json" },
  },
});
