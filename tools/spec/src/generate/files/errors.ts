import { type CatalogueEntry, type Reason, textsOf } from "../../model/catalogue.ts";
import type { GeneratorInput } from "../input.ts";
import { constant, data, withNumericKeys } from "./typescript.ts";

/** errors.gen.ts: the error catalogue by code. */
export function errorsFile({ catalogue }: GeneratorInput): string {
  const rows = byCode(catalogue, ({ name, retry, reason = null }) => ({ name, retry, reason }));
  const types = 'import type { ErrorEntry } from "./tables.ts";\n\n';
  return types + withNumericKeys(constant("errors", rows, "Record<number, ErrorEntry>"));
}

/** explanations.gen.ts: the prose of the error catalogue by code. */
export function explanationsFile({ catalogue }: GeneratorInput): string {
  const rows = byCode(catalogue, (error) => ({
    ...prose(error),
    texts: textsOf(error),
    reasons: (error.reasons ?? []).map((reason) => ({ text: reason.text, ...prose(reason) })),
  }));
  const types = `import type { ErrorExplanation } from "./explain.ts";
import type { ErrorCode } from "./types.ts";

`;
  return types + withNumericKeys(data("explanations", rows, "Record<ErrorCode, ErrorExplanation>"));
}

function byCode(catalogue: GeneratorInput["catalogue"], rowOf: (error: CatalogueEntry) => object): object {
  return Object.fromEntries([...catalogue.operations, ...catalogue.public].map((error) => [error.code, rowOf(error)]));
}

function prose({ meaning, cause, remedy, scope }: CatalogueEntry | Reason) {
  return { meaning, cause, remedy, scope };
}
