import { drivers } from "../drivers.ts";
import { engine } from "./engine.ts";
import type { Host } from "./host.ts";
import { printedResults } from "./printed-results.ts";

const { version, path, isThere } = engine("bun", "bin/bun.exe");

export const bun: Host = {
  name: `Bun ${version}`,
  needs: "runtimes",
  isThere,
  run: (setting) => printedResults(path, ["run", drivers.process, JSON.stringify(setting)]),
};
