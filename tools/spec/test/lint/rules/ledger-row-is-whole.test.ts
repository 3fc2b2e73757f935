import { expect, it } from "vitest";
import { ledgerRowIsWhole } from "../../../src/lint/rules/ledger-row-is-whole.ts";
import { specWhere, specWith } from "../small-spec.ts";

const file = "ledger.yaml";

it.each(["A", "B", "L", "D", "U"])("takes the confidence %s", (confidence) => {
  expect(ledgerRowIsWhole(specWhere(file, "confidence: D", `confidence: ${confidence}`))).toEqual([]);
});

it.each(["null", "strict"])("takes the switch %s", (setting) => {
  expect(ledgerRowIsWhole(specWhere(file, "switch: null", `switch: ${setting}`))).toEqual([]);
});

const pages = "does not say in sentences, as text, what the pages say; write it under pages";
const decided = "does not say in sentences, as text, what was decided; write it under decided";

it.each([
  ["id: app-range", "id: App range", "App range has no id in kebab-case; give it one"],
  ["id: app-range", "id: success-code", "success-code is the id of two rows; rename one"],
  ["section: Query, ", "", "app-range has no section; name one"],
  ["pages: Silent.", "pages: Silent", `app-range ${pages}`],
  ["pages: Silent., ", "", `app-range ${pages}`],
  ["The sdkappid is at least 1.", "sdkappid is at least 1.", `app-range ${decided}`],
  ["The sdkappid is at least 1.", "1.", `app-range ${decided}`],
  ["confidence: D", "confidence: E", "app-range has the confidence E; choose one of A, B, L, D, U"],
  ["switch: null", "switch: loud", "app-range has the switch loud; choose null or one that switches.yaml has"],
  [", switch: null", "", "app-range has the switch undefined; choose null or one that switches.yaml has"],
  ["switch: null", "switch: null, note: x", "app-range has a member note, which no reader knows; drop it"],
])("refuses '%s' replaced by '%s'", (of, instead, problem) => {
  expect(ledgerRowIsWhole(specWhere(file, of, instead))).toEqual([`ledger.yaml: ${problem}`]);
});

it("refuses a section whose rows do not stand together", () => {
  const row = (id: string, section: string) =>
    `- { id: ${id}, section: ${section}, pages: Silent., decided: So., confidence: U, switch: null }`;
  const spec = specWith({ [file]: [row("a", "Query"), row("b", "Replies"), row("c", "Query")].join("\n") });

  expect(ledgerRowIsWhole(spec)).toEqual(["ledger.yaml: the rows of Query do not stand together; move them"]);
});
