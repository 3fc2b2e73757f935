// node sum-totals.ts: the last line of CI, the sum of the latest `proof` and `test`.
import { sumTotals } from "./total.ts";

const { passed, failed } = sumTotals(process.cwd(), ["proof", "test"]);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
