import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Each test runs Redocly as a program.
export default mergeConfig(shared, { test: { testTimeout: 60_000 } });
