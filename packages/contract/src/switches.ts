import { switches } from "./switches.gen.ts";

export type { Switch } from "./switch.ts";
export { switches };

export type SwitchName = keyof typeof switches;

/** A value for every switch. */
export type Switches = { [Name in SwitchName]: (typeof switches)[Name]["values"][number]["name"] };
