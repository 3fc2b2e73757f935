// node run-suites.ts test|proof: runs the tasks of a root command in every package, then sums their reports.
import { join } from "node:path";
import { readEvidence, removeEvidence } from "./evidence.ts";
import { format } from "./format.ts";
import { readPackages } from "./packages.ts";
import { readRequired } from "./required.ts";
import { run } from "./run.ts";
import { type Command, sum, tasksOf } from "./sum.ts";
import { removeTotal, writeTotal } from "./total.ts";
import { quietTools, readOutcomes, removeSummaries } from "./turbo.ts";

// A task whose dependency failed is not run and counts as failed: it would use old output, or fail for a second reason.
const flags = ["--continue=dependencies-successful", "--summarize", "--ui=stream"];

const errorsOnly = "--output-logs=errors-only";

/** The task that takes longest. */
const longest = "test:browser";

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
  // Each task starts the same programs again: vitest, Redocly, the generator.
  const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node") };
  const exitCode = await runTasks(tasks, { ...compiled, ...environment, ...quietTools });

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

/** Turbo has no order for tasks that could all begin: the longest one gets a turbo of its own, as soon as everything is built. */
async function runTasks(tasks: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const turbo = (names: readonly string[], ...more: string[]) =>
    run("turbo", ["run", ...names, ...flags, ...more], environment);
  const all = () => turbo(tasks, errorsOnly);

  const others = tasks.filter((task) => task !== longest);
  if (others.length === tasks.length) return all();
  // What can't be built fails again, and is shown then.
  const built = await turbo(["build"], "--output-logs=none");
  if (built !== 0) return all();
  const ended = await Promise.all([turbo([longest], errorsOnly, "--concurrency=1"), turbo(others, errorsOnly)]);
  return Math.max(...ended);
}
