import type { Probe } from "./probes.ts";

/** A tool that writes code from the bundle. */
export interface Generator {
  name: string;
  /** The package that installs it. */
  package: string;
  /** Its command, run in the folder of its output. */
  command: (bundle: string) => readonly string[];
  /** The settings file that it reads, if its command can't have the settings. */
  configuration?: { file: string; text: (bundle: string) => string };
  /** TypeScript, beside the output, that names the four types of the probes. Undefined if the tool writes no types. */
  types?: string;
  /** Expressions of a zod schema by operation, for requests and replies, and the module that has them. */
  schemas?: Schemas;
  /** The parts of the spec that its output does not have. */
  lost: string;
  /** The setting that helps, or that was used. */
  helps: string;
}

export interface Schemas {
  module: string;
  /** The name of an operation's schema for its requests or replies, by its name in PascalCase. */
  request: (operation: string) => string;
  reply: (operation: string) => string;
  /** zod 3, for a tool that does not support zod 4. */
  old?: boolean;
}

/** The result of a generator. */
export interface Generated {
  generator: Generator;
  runs: string;
  probes: Record<Probe, boolean> | undefined;
  /** How many of the sent and received packets its schemas accept, such as "118 of 118". */
  packets: string | undefined;
  /** Whether the output has the names of error codes. */
  namesCodes: boolean;
}
