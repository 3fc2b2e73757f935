#!/usr/bin/env node
import { CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { makeProgram } from "./program.ts";
import { checkVariables } from "./settings/variables.ts";

// A reader that has seen enough, such as `head`, is not a fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  checkVariables(process.env);
  await makeProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
  // Commander has said by itself what is wrong with the command line.
  if (!(error instanceof CommanderError)) {
    console.error(`chat-friends: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  return error instanceof Error && error.name === "WorldFault" ? exitCodes.refused : exitCodes.unusable;
}
