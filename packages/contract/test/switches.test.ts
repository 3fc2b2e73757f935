import { expect, it } from "vitest";
import { type Switches, switches } from "../src/switches.ts";

it("the default of a switch stands first", () => {
  const defaults = Object.fromEntries(Object.entries(switches).map(([name, { values }]) => [name, values[0].name]));

  expect(defaults satisfies Record<string, string>).toMatchObject({
    strict: "off",
    accounts: "imported",
    magicUserIDs: "on",
    unsetTag: "nick",
    unchangedLists: "absent",
  } satisfies Partial<Switches>);
});
