import { CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { makeProgram } from "./program.ts";
import { checkVariables } from "./settings/variables.ts";

/** Runs one command line, without the program's own name. An error is one line on standard error, and the exit code says how it went. */
export async function run(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    checkVariables(environment);
    await makeProgram(environment).parseAsync(parameters, { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    // Commander has said by itself what is wrong with the command line.
    if (error instanceof CommanderError) return;
    console.error(`chat-friends: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** By the name of the error, because the import of its class would load what only one command needs. */
const exitCodesByName: Readonly<Record<string, number>> = {
  WorldFault: exitCodes.refused,
  RefusedJob: exitCodes.refused,
  Stopped: exitCodes.stopped,
};

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  return (error instanceof Error && exitCodesByName[error.name]) || exitCodes.unusable;
}
