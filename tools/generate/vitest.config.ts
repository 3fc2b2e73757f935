import { mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

// Some tests run the generator and Redocly as programs, several times each.
export default mergeConfig(shared, { test: { testTimeout: 60_000 } });
