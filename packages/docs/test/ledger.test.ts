import { expect, it } from "vitest";
import type { Row } from "../build/ledger.ts";
import { ledgerPage } from "../build/ledger-page.ts";

const row: Row = {
  id: "empty-arrays",
  section: "Items",
  pages: "Silent.",
  decided: "Refused.",
  confidence: "U",
  switch: null,
};

const template = "{{policy}}{{marks}}{{contents}}{{sections}}";
const pageOf = (change: Partial<Row>): string =>
  ledgerPage(template, { sections: new Map([["Items", [{ ...row, ...change }]]]), policy: "" });

it.each<[title: string, change: Partial<Row>, html: string]>([
  ["what the pages say", { pages: "Nothing." }, "<dd>Nothing.</dd>"],
  ["what was decided, escaped", { decided: 'An "<id>".' }, "<dd>An &quot;&lt;id&gt;&quot;.</dd>"],
  ["code between backticks", { decided: "Without `seen`." }, "<dd>Without <code>seen</code>.</dd>"],
  ["how sure that is, in words", { confidence: "L" }, "<span><b>L</b> seen live</span>"],
  ["the variable that changes it", { switch: "strict" }, "<code>CHAT_FRIENDS_STRICT</code>"],
  ["its section, with the number of its rows", {}, '<a href="#section-items">Items</a> <span>1</span>'],
])("a row shows %s", (_title, change, html) => {
  expect(pageOf(change)).toContain(html);
});

it("a row that nothing changes names no variable", () => {
  expect(pageOf({ switch: null })).not.toContain("CHAT_FRIENDS_");
});
