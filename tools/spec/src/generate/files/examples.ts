import { type OperationObject, operationsOf, replyOf, requestOf } from "../../model/bundle.ts";
import { mapValues } from "../../model/schema.ts";
import { derivedCases, publicCases } from "../derived-cases.ts";
import type { GeneratorInput } from "../input.ts";
import { constant } from "./typescript.ts";

/** examples.gen.ts: the cases of each operation, a request and its response by name, and those that errors.yaml adds. */
export function examplesFile(spec: GeneratorInput): string {
  const ofEach = (cases: (operation: OperationObject) => object) =>
    Object.fromEntries(operationsOf(spec.bundle).map((operation) => [operation.operationId, cases(operation)]));
  return [
    constant("examples", ofEach(handWritten)),
    constant(
      "derivedReplies",
      ofEach((operation) => derivedCases(operation, spec)),
    ),
    constant("publicReplies", publicCases(spec)),
  ].join("\n");
}

function handWritten(operation: OperationObject): object {
  const responses = replyOf(operation).examples;
  return mapValues(requestOf(operation).examples, ({ summary, value }, name) => ({
    summary,
    request: value,
    response: responses[name]?.value,
  }));
}
