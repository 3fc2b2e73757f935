// node with-strace.ts COMMAND...: runs a suite that reads system calls, or leaves a note that this machine can't.
import { spawnSync } from "node:child_process";
import { type Found, runWith } from "./run-with.ts";

process.exitCode = await runWith({ need: "strace", name: "strace", find }, process.argv.slice(2), process.env);

/** The program alone is not enough: a container may not allow it to trace. */
function find(environment: NodeJS.ProcessEnv): Found {
  const { status, error } = spawnSync("strace", ["-o", "/dev/null", process.execPath, "--version"], {
    env: environment,
  });
  if (status === 0) return { environment: {} };
  return {
    missing: error ? "none on this machine, which must be Linux; apt-get install strace" : "it may not trace here",
  };
}
