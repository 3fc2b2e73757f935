import { pascalCase } from "./pascal-case.ts";
import type { Schema } from "./schema.ts";
import { type OperationObject, operationsOf, replyOf, requestOf, type Spec } from "./spec.ts";

/**
 * Where two parts of the spec would end up as generated files that don't fit together; empty when they tell the same.
 *
 * Everything else that can be wrong with a spec is tools/lint's business.
 */
export function contradictions({ bundle, catalogue }: Spec): string[] {
  const { schemas } = bundle.components;
  const ofOperations = operationsOf(bundle).flatMap((operation) => {
    const { operationId } = operation;
    const rows = catalogue.operations.filter(({ returned_by }) => returned_by.includes(operationId));
    return [...differences(`${pascalCase(operationId)}ErrorCode`, schemas, rows), ...unpaired(operation)];
  });
  return [...ofOperations, ...differences("PublicErrorCode", schemas, catalogue.public)];
}

/** The types come from the enum, the tables from errors.yaml. */
function differences(name: string, schemas: Record<string, Schema>, rows: { code: number }[]): string[] {
  const enumerated = schemas[name]?.enum ?? [];
  const listed = rows.map(({ code }) => code);
  const missing = listed.filter((code) => !enumerated.includes(code));
  const extra = enumerated.filter((code) => !listed.includes(Number(code)));
  return [
    ...missing.map((code) => `errors.yaml has ${code}, ${name} has not`),
    ...extra.map((code) => `${name} has ${code}, errors.yaml has not`),
  ];
}

/** A case is written as its request and its response. */
function unpaired(operation: OperationObject): string[] {
  const requests = Object.keys(requestOf(operation).examples);
  const responses = Object.keys(replyOf(operation).examples);
  const problems = [
    ...requests
      .filter((name) => !responses.includes(name))
      .map((name) => `the case ${name} has a request and no response`),
    ...responses
      .filter((name) => !requests.includes(name))
      .map((name) => `the case ${name} has a response and no request`),
  ];
  return problems.map((problem) => `${operation.operationId}: ${problem}`);
}
