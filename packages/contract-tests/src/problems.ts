import { differences } from "@chat-friends/contract/examples";
import { replyViolation } from "@chat-friends/contract/validate";
import type { Answer } from "./ask.ts";
import { batchFaults } from "./batch-faults.ts";
import type { CheckedCase } from "./cases.ts";

/** The problems of the answer to a case, as sentences; empty if there are none. */
export function problemsOf(checkedCase: CheckedCase, answer: Answer): string[] {
  const { id, operation, response } = checkedCase;
  if (answer.fault !== undefined) return [`${id} got no reply, expected HTTP 200: ${answer.fault}`];
  if (answer.status !== 200) return [`${id} got HTTP ${answer.status}, expected HTTP 200`];
  const json = parse(answer.text);
  if (!json) return [`${id} got a body that is not JSON, expected a JSON object`];

  const violation = replyViolation(operation, json.value, "closed");
  const departures = differences(json.value, response).map(
    (difference) => `${id} differs from its case: ${difference}`,
  );
  if (violation) return [`${id} breaks the spec: ${violation.message}`, ...departures];

  // If the results don't fit the items, a comparison one by one would repeat the same problem many times.
  const faults = batchFaults(checkedCase, json.value);
  return faults.length > 0 ? faults.map((fault) => `${id} breaks a rule of batches: ${fault}`) : departures;
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
