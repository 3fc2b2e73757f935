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
      if (found >= known) report.add(record, code, `Not sent: ${message}`);
      // A row that the report has not taken is not counted, so that an import that goes on finds it again.
      found += 1;
    },
    skip(rows) {
      known = rows;
    },
    count: () => Math.max(found, known),
  };
}
