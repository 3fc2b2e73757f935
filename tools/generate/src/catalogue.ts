import { pascalCase } from "./pascal-case.ts";
import type { Schema } from "./schema.ts";
import { textProblems, unknownCodes, unusedRows } from "./shown-codes.ts";
import { operationsOf, type Spec } from "./spec.ts";

/** Where errors.yaml, the error-code enums and the examples do not tell the same; empty when they do. */
export function catalogueProblems(spec: Spec): string[] {
  return [...enumProblems(spec), ...unknownCodes(spec), ...textProblems(spec), ...unusedRows(spec)];
}

function enumProblems({ bundle, catalogue }: Spec): string[] {
  const { schemas } = bundle.components;
  const operationIds = operationsOf(bundle).map(({ operationId }) => operationId);
  const unknown = catalogue.operations
    .flatMap(({ returned_by }) => returned_by)
    .filter((operation) => !operationIds.includes(operation))
    .map((operation) => `errors.yaml names ${operation}, which is no operation of the spec`);
  const codes = [...catalogue.operations, ...catalogue.public].map(({ code }) => code);
  const repeated = codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => `errors.yaml lists ${code} twice`);
  const perOperation = operationIds.flatMap((operation) => {
    const listed = catalogue.operations.filter(({ returned_by }) => returned_by.includes(operation));
    const name = `${pascalCase(operation)}ErrorCode`;
    return differences(
      name,
      schemas[name],
      listed.map(({ code }) => code),
    );
  });
  const publicCodes = catalogue.public.map(({ code }) => code);
  return [
    ...unknown,
    ...repeated,
    ...perOperation,
    ...differences("PublicErrorCode", schemas["PublicErrorCode"], publicCodes),
  ];
}

function differences(name: string, schema: Schema | undefined, listed: number[]): string[] {
  const enumerated = schema?.enum ?? [];
  const missing = listed.filter((code) => !enumerated.includes(code));
  const extra = enumerated.filter((code) => !listed.includes(Number(code)));
  return [
    ...missing.map((code) => `errors.yaml has ${code}, ${name} has not`),
    ...extra.map((code) => `${name} has ${code}, errors.yaml has not`),
  ];
}
