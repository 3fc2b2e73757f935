import { parseArgs } from "node:util";
import { lint } from "./lint.ts";
import { readSpec, specFolder } from "./read-spec.ts";

const { values: options } = parseArgs({ options: { spec: { type: "string", default: specFolder } } });

const problems = lint(await readSpec(options.spec));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
