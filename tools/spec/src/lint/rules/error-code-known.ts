import { type Code, codesIn, listedCodes, publicCodes } from "../../model/codes.ts";
import type { Spec } from "../../model/spec.ts";
import { responses } from "../tree/cases.ts";

/** A code in an example is listed by its operation or, for a whole request, by the gateway, and its row has the right scope. */
export function errorCodeKnown(spec: Spec): string[] {
  return responses(spec).flatMap(({ file, operation, name, value }) =>
    codesIn(value).flatMap((found) =>
      problems(spec, operation, found).map(
        (problem) => `${file}: ${name} refuses its ${found.scope} with ${found.code}, ${problem}`,
      ),
    ),
  );
}

function problems(spec: Spec, operation: string, { code, scope }: Code): string[] {
  const own = listedCodes(spec, operation) ?? [];
  const listed = scope === "item" ? own : [...own, ...publicCodes(spec)];
  if (!listed.includes(code)) return [`which ${operation} does not list; correct it, or list it in the enum`];
  const { operations, public: gateway } = spec.catalogue;
  const row = [...operations, ...gateway].find((each) => each.code === code);
  const scopes = row?.["scope"];
  if (!Array.isArray(scopes) || scopes.includes(scope)) return [];
  return [`and its row in errors.yaml has no such scope; correct one of the two`];
}
