import { examples } from "../src/examples.gen.ts";
import { type BatchOperationId, type OperationId, operations } from "../src/index.ts";
import { itemViolation, replyViolation, requestViolation, type Violation } from "../src/validate.ts";

/** The examples of each operation by the name of their case. */
export type Examples = Record<OperationId, Record<string, { request: unknown; response: unknown }>>;

/** One sentence for each example that leaves the spec: operation, case, member and the rule it breaks. */
export function exampleFaults(examples: Examples): string[] {
  return (Object.keys(examples) as OperationId[]).flatMap((operation) =>
    Object.entries(examples[operation]).flatMap(([name, { request, response }]) =>
      [
        ...faults("request", requestViolation(operation, request)),
        ...itemsOf(operation, request).flatMap(([place, item]) =>
          faults(place, itemViolation(operation as BatchOperationId, item)),
        ),
        ...faults("response", replyViolation(operation, response, "closed")),
      ].map((fault) => `${operation}, case ${name}, ${fault}`),
    ),
  );
}

function faults(place: string, violation: Violation | undefined): string[] {
  return violation ? [`${place}: ${violation.message}`] : [];
}

/** The items of a request and where they stand in it. */
function itemsOf(operation: OperationId, request: unknown): [place: string, item: unknown][] {
  const member = operations[operation].requestItems;
  const items = member === null ? undefined : (request as Record<string, unknown>)[member];
  return Array.isArray(items) ? items.map((item, index) => [`request ${member}[${index}]`, item]) : [];
}

if (import.meta.main) {
  const faults = exampleFaults(examples);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
