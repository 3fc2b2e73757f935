// node run-suites.ts test|proof: runs the tasks of a root command in every package, then sums their reports.
import { join } from "node:path";
import { readEvidence, removeEvidence } from "./evidence.ts";
import { format } from "./format.ts";
import { readPackages } from "./packages.ts";
import { readRequired } from "./required.ts";
import { run } from "./run.ts";
import { type Command, sum, tasksOf } from "./sum.ts";
import { removeTotal, writeTotal } from "./sum-totals.ts";
import { quietTools, readOutcomes, removeSummaries } from "./turbo.ts";

// A task whose dependency failed is not run and counts as failed: it would use old output, or fail for a second reason.
const flags = ["--continue=dependencies-successful", "--summarize", "--output-logs=errors-only", "--ui=stream"];

process.exitCode = await main(process.argv[2] === "proof" ? "proof" : "test", process.cwd(), process.env);

async function main(command: Command, root: string, environment: NodeJS.ProcessEnv): Promise<number> {
  removeTotal(root, command);
  const required = readRequired(environment["CHAT_FRIENDS_REQUIRE"]);
  if (required.refusal !== undefined) {
    console.error(required.refusal);
    return 1;
  }

  const tasks = tasksOf[command];
  const packages = readPackages(root);
  for (const { folder } of packages) removeEvidence(join(root, folder));
  removeSummaries(root);
  const saving = {
    // Each task starts the same programs again: vitest, Redocly, the generator.
    NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
    // The compiler ends within seconds: it spends more on collecting garbage than on half of its work.
    GOGC: "off",
  };
  const exitCode = await run("turbo", ["run", ...tasks, ...flags], { ...saving, ...environment, ...quietTools });

  const result = sum({
    tasks,
    packages,
    outcomes: readOutcomes(root),
    exitCode,
    evidenceOf: (folder, task) => readEvidence(join(root, folder), task),
  });
  console.log(format(result));
  const { passed, failures } = result;
  writeTotal(root, command, { passed, failed: failures.length });
  return failures.length === 0 && passed > 0 ? 0 : 1;
}
