import { drivers } from "../drivers.ts";
import { engine } from "./engine.ts";
import type { Host } from "./host.ts";
import { printedResults } from "./printed-results.ts";

const { version, path, isThere } = engine("deno", "bin.cjs");
const flags = ["--no-prompt", "--no-remote", "--allow-read", "--allow-net=127.0.0.1"];

export const deno: Host = {
  name: `Deno ${version}`,
  needs: "runtimes",
  isThere,
  run: (setting) =>
    printedResults(path, ["run", ...flags, drivers.process, JSON.stringify(setting)], { DENO_NO_UPDATE_CHECK: "1" }),
};
