import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** One decision: what the vendor's pages say, what was decided, how sure that is, and the sandbox's option that changes it. */
export interface Row {
  readonly id: string;
  readonly section: string;
  readonly pages: string;
  readonly decided: string;
  readonly confidence: Confidence;
  readonly switch: string | null;
}

/** How sure a decision is; `confidences` says what each letter means. */
export type Confidence = keyof typeof confidences;

/** The marks of spec/ledger.yaml: a short name, and what it means. */
export const confidences = {
  A: { name: "official", meaning: "Stated by the vendor and not contradicted." },
  B: { name: "indirect", meaning: "From the vendor, but by way of an example, a kit or an older page." },
  L: { name: "seen live", meaning: "Observed by third parties in replies of the live service." },
  D: { name: "deduced", meaning: "Follows from two or more of the others." },
  U: { name: "undocumented", meaning: "A choice, because nothing is known." },
} as const;

/** The ledger's rows by section, both in the order of the file. */
export async function readLedger(path: string): Promise<Map<string, Row[]>> {
  const rows: Row[] = parse(await readFile(path, "utf8"));
  const names = new Set(rows.map(({ section }) => section));
  return new Map([...names].map((name) => [name, rows.filter(({ section }) => section === name)]));
}
