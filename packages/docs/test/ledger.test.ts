import { expect, it } from "vitest";
import type { LedgerRow, Switch } from "../build/ledger/ledger.ts";
import { ledgerPage } from "../build/pages/ledger.ts";

const row: LedgerRow = {
  id: "empty-arrays",
  section: "Items",
  pages: "Silent.",
  decided: "Refused.",
  confidence: "U",
  switch: null,
};

const loud: Switch = {
  name: "loud",
  meaning: "How `loud` it is.",
  values: [
    { name: "off", meaning: 'Not "at all".' },
    { name: "on", meaning: "Very." },
  ],
};

const template = "{{marks}}{{sectionOptions}}{{confidenceOptions}}{{contents}}{{sections}}";
const pageOf = (change: Partial<LedgerRow>): string =>
  ledgerPage(template, new Map([["Items", [{ ...row, ...change }]]])).main;

it.each<[title: string, change: Partial<LedgerRow>, html: string]>([
  ["what the pages say", { pages: "Nothing." }, "<dd>Nothing.</dd>"],
  ["the decision, escaped", { decided: 'An "<id>".' }, "<dd>An &quot;&lt;id&gt;&quot;.</dd>"],
  ["code between backticks", { decided: "Without `seen`." }, "<dd>Without <code>seen</code>.</dd>"],
  ["the certainty, in words", { confidence: "L" }, "<span><b>L</b> seen live</span>"],
  ["the meaning of its switch", { switch: loud }, "<dt>Switch</dt><dd>How <code>loud</code> it is."],
  ["the default of its switch", { switch: loud }, "<li><code>loud=off</code> (default): Not &quot;at all&quot;.</li>"],
  ["the other values of its switch, as a user sets them", { switch: loud }, "<li><code>loud=on</code>: Very.</li>"],
  ["its section, with the number of its rows", {}, '<a href="#section-items">Items</a> <span>1</span>'],
])("a row shows %s", (_title, change, html) => {
  expect(pageOf(change)).toContain(html);
});

it("a row without a switch shows no switch", () => {
  expect(pageOf({ switch: null })).not.toContain("Switch");
});
