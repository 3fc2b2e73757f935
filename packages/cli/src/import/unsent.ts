import type { RowFault } from "./import-row.ts";
import { addToReport } from "./report.ts";
import type { ReportFile } from "./report-file.ts";

/** The rows that are not sent, because the service would refuse them. */
export interface Unsent {
  add(fault: RowFault): void;
  count(): number;
}

/** The code that the service has for a row which breaks a rule. */
const code = 30001;

/** The first `known` of them are in the report of an earlier run. */
export function unsentIn(report: ReportFile, known: number): Unsent {
  let found = 0;
  return {
    add({ record, message }) {
      if (found >= known) addToReport(report, record, code, `Not sent: ${message}`);
      // A row that the report has not taken is not counted, so that an import that goes on finds it again.
      found += 1;
    },
    count: () => Math.max(found, known),
  };
}
