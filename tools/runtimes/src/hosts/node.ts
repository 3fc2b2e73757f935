import { drivers } from "../drivers.ts";
import { type Engine, engine } from "./engine.ts";
import type { Host } from "./host.ts";
import { printedResults } from "./printed-results.ts";

const pinned: Engine = { version: process.versions.node, path: process.execPath, isThere: () => true };

/** Two lines of Node from the nested workspace, and the pinned one, which runs this file too. */
export const nodes: readonly Host[] = [engine("node-20", "bin/node"), engine("node-22", "bin/node"), pinned].map(
  ({ version, path, isThere }) => ({
    name: `Node ${version}`,
    needs: "runtimes",
    isThere,
    run: (setting) => printedResults(path, [drivers.process, JSON.stringify(setting)]),
  }),
);
