import { expect, it } from "vitest";
import { switchHasALedgerRow } from "../../../src/lint/rules/switch-has-a-ledger-row.ts";
import { specWhere, specWith } from "../small-spec.ts";

it("takes a switch that two rows name", () => {
  expect(switchHasALedgerRow(specWhere("ledger.yaml", "switch: null", "switch: strict"))).toEqual([]);
});

it.each([
  ["a row that names no switch", "switch: strict", "switch: null"],
  [
    "a row whose text alone names it",
    "decided: ResultCode is 0., confidence: D, switch: strict",
    "decided: It is strict.",
  ],
])("refuses a switch beside %s", (_title, of, instead) => {
  expect(switchHasALedgerRow(specWhere("ledger.yaml", of, instead))).toEqual([
    "switches.yaml: strict is the switch of no row of ledger.yaml; name it in the row that it changes",
  ]);
});

it("names each switch without a row", () => {
  const spec = specWith({ "switches.yaml": "{ strict: {}, loud: {}, late: {} }" });

  expect(switchHasALedgerRow(spec)).toEqual([
    expect.stringContaining("loud is the switch of no row"),
    expect.stringContaining("late is the switch of no row"),
  ]);
});
