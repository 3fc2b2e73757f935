import { expectTypeOf, it } from "vitest";
import type { Switches, SwitchName } from "../src/switches.ts";

it("a switch has the type of its values", () => {
  expectTypeOf<Switches["accounts"]>().toEqualTypeOf<"imported" | "open">();
  expectTypeOf<Switches["unchangedLists"]>().toEqualTypeOf<"absent" | "empty" | "full">();
  expectTypeOf<"strict" | "unknownApp">().toExtend<SwitchName>();
  expectTypeOf<keyof Switches>().toEqualTypeOf<SwitchName>();
});
