import type { Probe } from "./probes.ts";

/** A tool that writes code from the bundle. */
export interface Generator {
  name: string;
  /** The package that it is installed by. */
  package: string;
  /** Its command, run in the folder of its output. */
  command: (bundle: string) => readonly string[];
  /** The file of settings that it reads, where it takes none from its command. */
  configuration?: { file: string; text: (bundle: string) => string };
  /** TypeScript that names the four types which the probes are about; beside the output. Undefined where it writes no types. */
  types?: string;
  /** Expressions of a zod schema by operation, for requests and replies, and the module that has them. */
  schemas?: Schemas;
  /** What of the spec its output does not have. */
  lost: string;
  /** The setting that helps, or that was used. */
  helps: string;
}

export interface Schemas {
  module: string;
  /** The name of an operation's schema for its requests or replies, by its name in PascalCase. */
  request: (operation: string) => string;
  reply: (operation: string) => string;
  /** zod 3, for a tool that doesn't know 4. */
  old?: boolean;
}

/** What came of a generator. */
export interface Generated {
  generator: Generator;
  runs: string;
  probes: Record<Probe, boolean> | undefined;
  /** How many of the sent and received packets its schemas accept, such as "118 of 118". */
  packets: string | undefined;
  /** Whether names of error codes stand in the output. */
  namesCodes: boolean;
}
