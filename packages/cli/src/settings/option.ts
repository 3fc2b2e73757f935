import { Argument, InvalidArgumentError, Option } from "commander";

/** The path of a file that a command reads, or `-` for standard input. */
export class InputOption extends Option {}

/** The same as an argument. */
export class InputArgument extends Argument {}

/** An option that takes a value, and the variable of the same meaning. */
export interface Setting<Value> {
  /** As Commander writes them, such as `--port <number>`. */
  flags: string;
  variable?: string;
  meaning: string;
  /** Whether the value is the path of a file to read, or `-` for standard input. */
  isInput?: true;
  /** What a value must be, in the words after "It must be". */
  allowed: string;
  /** The value if the option is left out. */
  fallback?: Value;
  /** How the help shows the fallback. */
  shownFallback?: string;
  /** Whether a value may hold a secret: then a value that is not allowed is not repeated. */
  isSecret?: true;
  /** Undefined if the text is not allowed. */
  read(text: string): Value | undefined;
  /** Two values of a repeated option as one; undefined if they exclude each other. Without this function, the last value counts. */
  together?(earlier: Value, later: Value): Value | undefined;
}

export function option<Value>(setting: Setting<Value>): Option {
  const { flags, variable, meaning, isInput, allowed, fallback, shownFallback, isSecret, read, together } = setting;
  const made = new (isInput ? InputOption : Option)(flags, meaning).argParser((text: string, earlier: Value) => {
    const given = read(text);
    // Commander gives the fallback as the earlier value of the first one.
    const value = given !== undefined && together ? together(earlier, given) : given;
    if (value === undefined && isSecret) throw new Error(`${made.long} or ${variable} must be ${allowed}`);
    if (value === undefined) throw new InvalidArgumentError(`It must be ${allowed}.`);
    return value;
  });
  if (fallback !== undefined) made.default(fallback, shownFallback);
  return variable === undefined ? made : made.env(variable);
}

/** An option without a value, and its variable, which `checkVariables` has read. */
export function flag(flags: string, meaning: string, variable?: string): Option {
  const made = new Option(flags, meaning);
  return variable === undefined ? made : made.env(variable);
}
