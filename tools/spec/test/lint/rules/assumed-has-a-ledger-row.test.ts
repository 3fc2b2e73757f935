import { expect, it } from "vitest";
import { assumedHasALedgerRow } from "../../../src/lint/rules/assumed-has-a-ledger-row.ts";
import { specWith } from "../small-spec.ts";

const ledger = "[{ id: a, pages: Silent., decided: sdkappid and ResultCode are as they are. Nick is not empty. }]";
const scalars = (text: string) => specWith({ "schemas/scalars.yaml": text, "ledger.yaml": ledger });

it.each([
  ["what a page says", "Name: { maxLength: 10, x-source: 'limits: names' }"],
  ["an assumption about what a row names", "Nick: { minLength: 1, x-source: assumed }"],
  [
    "an assumption about a member that a row names",
    "Name: { properties: { Nick: { minLength: 1, x-source: assumed } } }",
  ],
])("takes %s", (_what, text) => {
  expect(assumedHasALedgerRow(scalars(text))).toEqual([]);
});

it.each([
  [
    "Name: { minLength: 1, x-source: assumed }",
    "Name has an assumed minLength, and no row of ledger.yaml names Name; write one",
  ],
  [
    "Name: { minLength: 1, pattern: ^a, maxLength: 9, x-source: { minLength: assumed, pattern: assumed, maxLength: 'limits: names' } }",
    "Name has an assumed pattern, minLength, and no row of ledger.yaml names Name; write one",
  ],
  [
    "Nick: { properties: { First: { minLength: 1, x-source: assumed } } }",
    "Nick.First has an assumed minLength, and no row of ledger.yaml names First; write one",
  ],
  [
    "Nic: { minLength: 1, x-source: assumed }",
    "Nic has an assumed minLength, and no row of ledger.yaml names Nic; write one",
  ],
  [
    "Name: { properties: { First: { items: { anyOf: [{ minLength: 1, x-source: assumed }] } } } }",
    "Name.First[] | 1 has an assumed minLength, and no row of ledger.yaml names First; write one",
  ],
])("refuses %s", (text, problem) => {
  expect(assumedHasALedgerRow(scalars(text))).toEqual([`schemas/scalars.yaml: ${problem}`]);
});
