import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** One decision: what the vendor's pages say, what we decided, how certain that is, and the switch of the sandbox that changes it. */
export interface LedgerRow {
  readonly id: string;
  readonly section: string;
  readonly pages: string;
  readonly decided: string;
  readonly confidence: Confidence;
  readonly switch: Switch | null;
}

/** A switch of the sandbox; the first value is its default. */
export interface Switch {
  readonly name: string;
  readonly meaning: string;
  readonly values: readonly { readonly name: string; readonly meaning: string }[];
}

/** How certain a decision is. `confidences` says what each letter means. */
export type Confidence = keyof typeof confidences;

/** The marks of spec/ledger.yaml. Each has a short name and a meaning. */
export const confidences = {
  A: { name: "official", meaning: "Stated by the vendor and not contradicted." },
  B: { name: "indirect", meaning: "From the vendor, but from an example, a kit or an older page." },
  L: { name: "seen live", meaning: "Observed by third parties in replies of the live service." },
  D: { name: "deduced", meaning: "A conclusion from two or more of the others." },
  U: { name: "undocumented", meaning: "A choice of this project, because nothing is known." },
} as const;

/** The ledger's rows by section, in the order of the file. Each row has its row of switches.yaml. */
export async function readLedger(paths: { ledger: string; switches: string }): Promise<Map<string, LedgerRow[]>> {
  const [ledger, switches] = await Promise.all([readFile(paths.ledger, "utf8"), readFile(paths.switches, "utf8")]);
  const byName: Record<string, Omit<Switch, "name">> = parse(switches);
  const rows = (parse(ledger) as (Omit<LedgerRow, "switch"> & { switch: string | null })[]).map((row) => ({
    ...row,
    switch: row.switch === null ? null : switchNamed(row.switch, byName),
  }));
  const names = new Set(rows.map(({ section }) => section));
  return new Map([...names].map((name) => [name, rows.filter(({ section }) => section === name)]));
}

function switchNamed(name: string, switches: Record<string, Omit<Switch, "name">>): Switch {
  const found = switches[name];
  if (!found) throw new Error(`the ledger names the switch ${name}, which switches.yaml does not have`);
  return { name, ...found };
}
