import type { Command } from "commander";
import type { Printed } from "../commands/call.ts";

/** Declares a command below another one. */
export function add(parent: Command, usage: string, summary: string): Command {
  return parent.command(usage).description(summary).showHelpAfterError(false).allowExcessArguments(false);
}

/** Prints the result of a command, and sets its exit code. */
export function show({ stdout, stderr, exitCode }: Printed): void {
  console.log(stdout);
  if (stderr !== "") console.error(stderr);
  process.exitCode = exitCode;
}
