import { listedCodes, publicCodes } from "../../model/codes.ts";
import type { Spec } from "../../model/spec.ts";

/** A code of an enum has a row in errors.yaml. The row gives its name, its explanation and, without a hand-written case, its case. */
export function everyCodeHasARow(spec: Spec): string[] {
  const { operations, public: gateway } = spec.catalogue;
  const ofOperations = Object.keys(spec.examples).flatMap((operation) => {
    const rows = operations.filter(({ returned_by }) => returned_by.includes(operation));
    return (listedCodes(spec, operation) ?? [])
      .filter((listed) => !rows.some(({ code }) => code === listed))
      .map((code) => `${operation} lists ${code} and no row is of both; name ${operation} in the row's returned_by`);
  });
  const ofGateway = publicCodes(spec)
    .filter((listed) => !gateway.some(({ code }) => code === listed))
    .map((code) => `PublicErrorCode lists ${code} and there is no row for it; write one under public`);
  return [...ofOperations, ...ofGateway].map((problem) => `errors.yaml: ${problem}`);
}
