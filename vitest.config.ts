import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A process that a test starts takes its modules compiled and without types from here: half of its start is saved.
process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("node_modules/.cache/node", import.meta.url));

/**
 * How every package is tested: `vitest run --config ../../vitest.config.ts`, with what differs as flags in the package's script.
 *
 * Workspace packages resolve to their TypeScript source. The folder `test` is the suite unless `--dir` names another one, and the report
 * is `.reports/test.json` unless `--outputFile.json` says otherwise: the root's commands sum these reports. The type tests
 * (`*.test-d.ts`) are no part of the suite: `check` compiles them.
 */
export default defineConfig({
  ssr: { resolve: { conditions: ["@chat-friends/source"] } },
  test: {
    // Node itself loads the modules, as it does for a user: Vite's part costs a second or more for each package. mocks and workspace
    // switch it on again: Node refuses `msw/browser`, and finds the TypeScript source of attw.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    dir: "test",
    include: ["**/*.test.ts"],
    // A worker runs many files: to start one for each file costs more than most files do. A test leaves nothing behind for the next one.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Generous, because a busy machine is no failure: it ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    outputFile: { json: ".reports/test.json" },
  },
});
