// Node, Bun and Deno: node process.js SETTING, which prints the results as JSON.
import { runChecks } from "../check.ts";
import { checks } from "../checks.ts";
import { serverChecks } from "../server-checks.ts";

const [, , setting = ""] = process.argv;
console.log(JSON.stringify(await runChecks({ ...checks, ...serverChecks }, JSON.parse(setting))));
