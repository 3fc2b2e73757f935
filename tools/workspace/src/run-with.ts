import { writeNotRun } from "./evidence.ts";
import { type Need, readRequired } from "./required.ts";
import { run } from "./run.ts";

/** Variables to run a suite with, or why the machine lacks the suite's need and how to get it. */
export type Found = { environment: NodeJS.ProcessEnv; missing?: never } | { missing: string };

export interface SuiteNeeds {
  need: Need;
  /** The need in a sentence, such as `a browser`. */
  name: string;
  find(environment: NodeJS.ProcessEnv): Found;
}

/** Runs the command of a suite, or leaves a note that this machine can't. Resolves to the exit code. */
export async function runWith(
  { need, name, find }: SuiteNeeds,
  [command, ...args]: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  if (!command) return refuse(`with-${need}.ts needs the command to run`);
  const required = readRequired(environment["CHAT_FRIENDS_REQUIRE"]);
  if (required.refusal !== undefined) return refuse(required.refusal);

  const found = find(environment);
  if (found.missing === undefined) return run(command, args, { ...environment, ...found.environment });

  if (required.needs.includes(need)) return refuse(`CHAT_FRIENDS_REQUIRE asks for ${name}: ${found.missing}`);
  writeNotRun(process.cwd(), need, [{ needs: need, reason: found.missing }]);
  return 0;
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}
