import { type Refusal, refusalsIn } from "./refusals.ts";
import { type CatalogueEntry, operationsOf, replyOf, type Spec } from "./spec.ts";
import { fits, textsOf } from "./texts.ts";

/** A refusal that a hand-written case shows. */
interface Shown extends Refusal {
  operation: string;
  /** The operation and the case, as problems name them. */
  place: string;
}

/** Codes in examples that errors.yaml does not have, or not for this operation, or not for an item. */
export function unknownCodes(spec: Spec): string[] {
  return shownIn(spec).flatMap(({ operation, place, code, scope }) => {
    const row = rowOf(spec, operation, code);
    if (!row) return `${place} gives ${code}, which errors.yaml does not have for ${operation}`;
    if (row.scope.includes(scope)) return [];
    return `${place} refuses the ${scope} with ${code}, whose scope in errors.yaml is ${row.scope.join(", ")}`;
  });
}

/** Texts in examples that errors.yaml does not know for their code; those of public codes are nowhere documented. */
export function textProblems(spec: Spec): string[] {
  return shownIn(spec).flatMap(({ operation, place, code, text }) => {
    const row = rowOf(spec, operation, code);
    if (!row || spec.catalogue.public.includes(row)) return [];
    const isKnown = textsOf(row).some((known) => fits(known.text, text));
    return isKnown ? [] : `${place} says ${text} with ${code}, which errors.yaml does not have`;
  });
}

/** Rows that no operation returns, and texts told apart that no case shows. */
export function unusedRows(spec: Spec): string[] {
  const shown = shownIn(spec);
  return spec.catalogue.operations.flatMap(({ code, returned_by, error_info, reasons = [] }) => {
    if (returned_by.length === 0) return [`errors.yaml has ${code}, which no operation returns`];
    const texts = [error_info ?? "", ...shown.filter((refusal) => refusal.code === code).map(({ text }) => text)];
    return reasons
      .filter((reason) => !texts.some((text) => fits(reason.text, text)))
      .map((reason) => `errors.yaml tells ${reason.text} apart for ${code}, which no case shows`);
  });
}

function shownIn({ bundle }: Spec): Shown[] {
  return operationsOf(bundle).flatMap((operation) =>
    Object.entries(replyOf(operation).examples).flatMap(([name, { value }]) =>
      refusalsIn(operation, value).map((refusal) => ({
        ...refusal,
        operation: operation.operationId,
        place: `${operation.operationId}: the case ${name}`,
      })),
    ),
  );
}

function rowOf({ catalogue }: Spec, operation: string, code: number): CatalogueEntry | undefined {
  const own = catalogue.operations.filter(({ returned_by }) => returned_by.includes(operation));
  return [...own, ...catalogue.public].find((row) => row.code === code);
}
