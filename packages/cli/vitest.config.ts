import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The tests start the command some hundred times, so it is bundled first. */
export default defineConfig({
  ...shared,
  test: { ...shared.test, globalSetup: "test/support/bundled-command.ts" },
});
