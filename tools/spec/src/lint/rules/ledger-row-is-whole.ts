import type { Row, Spec } from "../../model/spec.ts";
import { isSentence, repeatedIn } from "../tree/rows.ts";

/** A official; B official but indirect; L seen from the live service; D deduced; U undocumented, a choice. */
const confidences = ["A", "B", "L", "D", "U"];

/** A ledger row has its own id and states what the pages say, what was decided, how sure that is, and which switch changes it. */
export function ledgerRowIsWhole({ ledger, switches }: Spec): string[] {
  const ids = ledger.map(({ id }) => id);
  return [
    ...ledger.flatMap((row, index) =>
      problems(row, Object.keys(switches)).map((problem) => `${row["id"] ?? `row ${index + 1}`} ${problem}`),
    ),
    ...repeatedIn(ids).map((id) => `${id} is the id of two rows; rename one`),
    ...tornSections(ledger).map((section) => `the rows of ${section} do not stand together; move them`),
  ].map((problem) => `ledger.yaml: ${problem}`);
}

function problems(row: Row, switches: string[]): string[] {
  const { id, section, pages, decided, confidence, switch: setting, ...others } = row;
  const isSwitch = setting === null || switches.some((each) => each === setting);
  const faults = {
    "has no id in kebab-case; give it one": !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(id)),
    "has no section; name one": typeof section !== "string",
    "does not say in sentences, as text, what the pages say; write it under pages": !isSentence(pages),
    "does not say in sentences, as text, what was decided; write it under decided": !isSentence(decided),
    [`has the confidence ${confidence}; choose one of ${confidences.join(", ")}`]: !confidences.some(
      (each) => each === confidence,
    ),
    [`has the switch ${setting}; choose null or one that switches.yaml has`]: !isSwitch,
  };
  return [
    ...Object.entries(faults).flatMap(([fault, isFound]) => (isFound ? [fault] : [])),
    ...Object.keys(others).map((member) => `has a member ${member}, which no reader knows; drop it`),
  ];
}

/** Sections that begin again after another section. */
function tornSections(ledger: Row[]): unknown[] {
  const sections = ledger.map(({ section }) => section);
  return repeatedIn(sections.filter((section, index) => section !== sections[index - 1]));
}
