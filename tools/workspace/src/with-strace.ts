// node with-strace.ts COMMAND...: runs a suite that looks at system calls, or leaves word that this machine can't.
import { spawnSync } from "node:child_process";
import { type Found, runWith } from "./run-with.ts";

process.exitCode = await runWith({ need: "strace", name: "strace", find }, process.argv.slice(2), process.env);

/** It must not only be there: a container may forbid it to trace. */
function find(environment: NodeJS.ProcessEnv): Found {
  const { status, error } = spawnSync("strace", ["-o", "/dev/null", process.execPath, "--version"], {
    env: environment,
  });
  if (status === 0) return { environment: {} };
  return {
    missing: error ? "none on this machine, which must be Linux; apt-get install strace" : "it may not trace here",
  };
}
