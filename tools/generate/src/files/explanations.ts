import type { CatalogueEntry, Reason, Spec } from "../spec.ts";
import { textsOf } from "../texts.ts";
import { data, withNumericKeys } from "./typescript.ts";

const types = `import type { ErrorExplanation } from "./explain.ts";
import type { ErrorCode } from "./types.ts";

`;

/** explanations.gen.ts: the prose of the error catalogue by code. */
export function explanationsFile({ catalogue }: Spec): string {
  const rows = [...catalogue.operations, ...catalogue.public].map((error) => [error.code, explanation(error)]);
  return types + withNumericKeys(data("explanations", Object.fromEntries(rows), "Record<ErrorCode, ErrorExplanation>"));
}

function explanation(error: CatalogueEntry) {
  return {
    ...prose(error),
    texts: textsOf(error),
    reasons: (error.reasons ?? []).map((reason) => ({ text: reason.text, ...prose(reason) })),
  };
}

function prose({ meaning, cause, remedy, scope }: CatalogueEntry | Reason) {
  return { meaning, cause, remedy, scope };
}
