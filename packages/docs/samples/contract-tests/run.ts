import { runSuite } from "@chat-friends/contract-tests";
import { target } from "./target.ts";

const { passed, failed, notStarted, verdicts } = await runSuite(target);

console.log(`${passed} passed, ${failed} failed, ${notStarted} not started`);
for (const verdict of verdicts) {
  if (verdict.outcome === "failed") console.log(verdict.problems.join("\n"));
}
