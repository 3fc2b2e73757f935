import { listedCodes, publicCodes } from "../../model/codes.ts";
import type { Spec } from "../../model/spec.ts";
import { repeatedIn } from "../tree/rows.ts";

/** Every row of errors.yaml is about a code of the enums, and no code has two rows. */
export function errorRowIsUsed(spec: Spec): string[] {
  const { operations, public: gateway } = spec.catalogue;
  const perOperation = operations.flatMap(({ code, returned_by }) =>
    returned_by.flatMap((operation) => {
      const listed = listedCodes(spec, operation);
      if (!listed) return [`${code} is returned by ${operation}, which has no list of codes; correct returned_by`];
      return listed.includes(code) ? [] : [`${operation} does not list ${code}; correct returned_by or its enum`];
    }),
  );
  const orphans = operations
    .filter(({ returned_by }) => returned_by.length === 0)
    .map(({ code }) => `${code} is returned by no operation; name one, or take the row out`);
  const unlisted = gateway
    .filter(({ code }) => !publicCodes(spec).includes(code))
    .map(({ code }) => `PublicErrorCode does not list ${code}; list it, or take the row out`);
  const codes = [...operations, ...gateway].map(({ code }) => code);
  const repeated = repeatedIn(codes).map((code) => `${code} has two rows; keep one`);
  return [...perOperation, ...orphans, ...unlisted, ...repeated].map((problem) => `errors.yaml: ${problem}`);
}
