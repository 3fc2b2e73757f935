import { excerpt } from "@chat-friends/contract/refuse";
import { type Switches, type SwitchName, switches, switchNames } from "@chat-friends/contract/switches";

/**
 * A value for every switch: the given value, or the default.
 *
 * Throws a TypeError for an unknown switch and for a value that its switch doesn't have. The message names what is allowed.
 */
export function readSwitches(given: Readonly<Record<string, unknown>> = {}): Switches {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(switches, name));
  if (unknown !== undefined)
    throw new TypeError(`${excerpt(unknown)} is not a switch; the switches are ${switchNames.join(", ")}`);
  return Object.fromEntries(switchNames.map((name) => [name, valueFor(name, given[name])])) as Switches;
}

function valueFor(name: SwitchName, given: unknown): string {
  const values = switches[name].values.map((value): string => value.name);
  const [fallback = ""] = values;
  const value = given ?? fallback;
  if (typeof value === "string" && values.includes(value)) return value;
  throw new TypeError(`the switch ${name} can't be ${excerpt(String(value))}; it must be ${values.join(" or ")}`);
}
