import type { RowFault } from "./import-row.ts";
import type { Report } from "./report.ts";

/** The rows that are not sent, because the service would refuse them. */
export interface Unsent {
  add(fault: RowFault): void;
  /** The first rows are in the report of an earlier run. */
  skip(rows: number): void;
  count(): number;
}

/** The code that the service has for a row which breaks a rule. */
const code = 30001;

export function unsentIn(report: Report): Unsent {
  let found = 0;
  let known = 0;
  return {
    add({ record, message }) {
      found += 1;
      if (found > known) report.add(record, code, `Not sent: ${message}`);
    },
    skip(rows) {
      known = rows;
    },
    count: () => Math.max(found, known),
  };
}
