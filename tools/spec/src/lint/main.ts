import { parseArgs } from "node:util";
import { readSpec, specFolder } from "../model/read-spec.ts";
import { lint } from "./lint.ts";

const { values: options } = parseArgs({ options: { spec: { type: "string", default: specFolder } } });

const problems = lint(await readSpec(options.spec));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
