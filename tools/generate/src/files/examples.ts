import { mapValues } from "../schema.ts";
import { operationsOf, replyOf, requestOf, type Spec } from "../spec.ts";
import { constant } from "./typescript.ts";

/** examples.gen.ts: the cases of each operation, a request and its response by name. */
export function examplesFile({ bundle }: Spec): string {
  const cases = operationsOf(bundle).map((operation) => {
    const responses = replyOf(operation).examples;
    const pairs = mapValues(requestOf(operation).examples, ({ summary, value }, name) => ({
      summary,
      request: value,
      response: responses[name]?.value,
    }));
    return [operation.operationId, pairs];
  });
  return constant("examples", Object.fromEntries(cases));
}
