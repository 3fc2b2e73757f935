import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Each comparison runs Redocly as a program.
export default mergeConfig(shared, { test: { testTimeout: 60_000, maxConcurrency: 4 } });
