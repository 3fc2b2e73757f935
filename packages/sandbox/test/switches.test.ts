import { type Switches, switches } from "@chat-friends/contract/switches";
import { expect, it } from "vitest";
import { createSandbox, readSwitches } from "../src/index.ts";
import { readings } from "./readings/index.ts";

it("without any given, every switch has its first value", () => {
  const first = Object.fromEntries(Object.entries(switches).map(([name, { values }]) => [name, values[0].name]));

  expect(readSwitches()).toEqual(first);
  expect(readSwitches({ strict: undefined })).toEqual(first);
});

it("given ones change, the others stay", () => {
  expect(readSwitches({ accounts: "open" })).toEqual({ ...readSwitches(), accounts: "open" });
});

it.each([
  [{ unsetTags: "empty" }, /^unsetTags is not a switch; the switches are strict, .*, unknownList$/],
  [JSON.parse('{ "__proto__": "on" }'), /^__proto__ is not a switch; /],
  [{ toString: "on" }, /^toString is not a switch; /],
  [{ strict: true }, /^the switch strict can't be true; it must be off or on$/],
  [{ strict: "ON" }, /^the switch strict can't be ON; it must be off or on$/],
  [{ strict: ["on"] }, /^the switch strict can't be on; it must be off or on$/],
  [{ unchangedLists: "" }, /^the switch unchangedLists can't be ; it must be absent or empty or full$/],
  [{ strict: "¤".repeat(65) }, /^the switch strict can't be ¤{64}…; /],
  [{ ["¤".repeat(65)]: "on" }, /^¤{64}… is not a switch; /],
])("refuses %j and names what is allowed", (given, message) => {
  expect(() => readSwitches(given)).toThrow(TypeError);
  expect(() => readSwitches(given)).toThrow(message);
  expect(() => createSandbox({ switches: given as Partial<Switches> })).toThrow(message);
});

it("each value of each switch has a reading", () => {
  const pairs = Object.entries(switches).flatMap(([name, { values }]) =>
    values.map((value) => `${name}=${value.name}`),
  );
  const shown = readings.map(({ name, value }) => `${name}=${value}`);

  expect([...new Set(shown)].sort()).toEqual(pairs.sort());
});
