import type { Spec } from "../spec.ts";
import { responses } from "../tree/cases.ts";
import { codesIn, listedCodes, publicCodes } from "../tree/codes.ts";

/** Every code of an enum has a case: a hand-written one, or the one that is derived from its row in errors.yaml. */
export function everyCodeHasACase(spec: Spec): string[] {
  const { operations, public: gateway } = spec.catalogue;
  const ofOperations = Object.keys(spec.examples).flatMap((operation) => {
    const written = responses(spec)
      .filter((response) => response.operation === operation)
      .flatMap(({ value }) => codesIn(value).map(({ code }) => code));
    const derived = operations.filter(({ returned_by }) => returned_by.includes(operation)).map(({ code }) => code);
    return (listedCodes(spec, operation) ?? [])
      .filter((code) => ![...written, ...derived].some((covered) => covered === code))
      .map((code) => `${operation} lists ${code} and has no case for it; name ${operation} in the row's returned_by`);
  });
  const ofGateway = publicCodes(spec)
    .filter((code) => !gateway.some((row) => row.code === code))
    .map((code) => `PublicErrorCode lists ${code} and there is no row for it; write one under public`);
  return [...ofOperations, ...ofGateway].map((problem) => `errors.yaml: ${problem}`);
}
