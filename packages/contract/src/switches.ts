import { switches } from "./switches.gen.ts";

/** A row of the switches table: a choice between readings of the source pages. */
export interface Switch {
  /** What is asked. */
  meaning: string;
  /** The answers, each with what follows from it; the first one is the default. */
  values: readonly { name: string; meaning: string }[];
}

export type SwitchName = keyof typeof switches;

/** A value for every switch. */
export type Switches = { [Name in SwitchName]: (typeof switches)[Name]["values"][number]["name"] };

/** The names of the switches, in the order of the table. */
export const switchNames = Object.keys(switches) as SwitchName[];

export { switches };
