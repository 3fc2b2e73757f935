import { parseArgs } from "node:util";
import { readBundle } from "../model/bundle.ts";
import { gate } from "./gate.ts";
import { released, revised } from "./released.ts";
import { report } from "./report.ts";

const { values: options } = parseArgs({
  options: {
    base: { type: "string", default: released },
    revision: { type: "string", default: revised },
  },
});

process.exitCode = 1;
try {
  const base = await readBundle(options.base);
  const revision = await readBundle(options.revision);
  const comparison = await gate(base, revision);
  console.log(report(base.version, revision.version, comparison));
  if (comparison.problem === undefined) process.exitCode = 0;
} catch (error) {
  console.error(`The gate failed, so nothing passes: ${reasons(error).join(": ")}`);
}

function reasons(error: unknown): string[] {
  return error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : reasons(error.cause))]
    : [String(error)];
}
