import type { Spec } from "../../model/spec.ts";

/** A switch changes a decision of the ledger: a row there names it. */
export function switchHasALedgerRow({ switches, ledger }: Spec): string[] {
  return Object.keys(switches)
    .filter((name) => !ledger.some((row) => row["switch"] === name))
    .map((name) => `switches.yaml: ${name} is the switch of no row of ledger.yaml; name it in the row that it changes`);
}
