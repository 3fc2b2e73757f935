import type { Command } from "commander";
import { InputArgument, InputOption } from "../settings/option.ts";

/** What the user gave a command: the option or argument as the help names it, and its text. */
interface Given {
  name: string;
  text: unknown;
  /** Whether `-` stands for standard input. */
  isInput: boolean;
}

/**
 * Refuses an empty text, which is mostly a variable of the shell that is not set, and a second `-`: standard input can be read once.
 *
 * @throws Error of one sentence that names the options
 */
export function checkGivenValues(command: Command): void {
  const given = [...argumentsOf(command), ...optionsOf(command)];
  const empty = given.find(({ text }) => text === "");
  if (empty) throw new Error(`${empty.name} is empty: give it a value, or leave it out`);
  const [one, other] = given.filter(({ text, isInput }) => isInput && text === "-");
  if (one && other)
    throw new Error(`${one.name} and ${other.name} can't both be standard input: give one of them as a file`);
}

/** The texts of a variadic argument are not names of files. */
function argumentsOf({ registeredArguments, args }: Command): Given[] {
  return registeredArguments.flatMap((argument, index) =>
    argument.variadic
      ? []
      : [{ name: `the ${argument.name()}`, text: args[index], isInput: argument instanceof InputArgument }],
  );
}

function optionsOf(command: Command): Given[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === "cli")
    .map((option) => ({
      name: option.long ?? "",
      text: command.getOptionValue(option.attributeName()),
      isInput: option instanceof InputOption,
    }));
}
