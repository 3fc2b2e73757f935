import { parseArgs } from "node:util";
import { ownFolders, run } from "./run.ts";

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    spec: { type: "string", default: ownFolders.spec },
    out: { type: "string", default: ownFolders.out },
    descriptions: { type: "string", default: ownFolders.descriptions },
  },
});

const problems = await run(options);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
