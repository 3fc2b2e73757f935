import { join } from "node:path";
import { engine } from "./engine.ts";
import type { Host } from "./host.ts";
import { printedResults } from "./printed-results.ts";

const { version, path, isThere } = engine("workerd", "bin/workerd");
const config = join(import.meta.dirname, "workerd.capnp");

export const workerd: Host = {
  name: `workerd ${version}`,
  needs: "runtimes",
  isThere,
  run: (setting) => printedResults(path, ["test", config], { SETTING: JSON.stringify(setting) }),
};
