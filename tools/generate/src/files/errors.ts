import type { Spec } from "../spec.ts";
import { constant, withNumericKeys } from "./typescript.ts";

/** errors.gen.ts: the error catalogue by code. */
export function errorsFile({ catalogue }: Spec): string {
  const rows = [...catalogue.operations, ...catalogue.public].map((error) => [
    error.code,
    { name: error.name, retry: error.retry, reason: error.reason ?? null },
  ]);
  const table = constant("errors", Object.fromEntries(rows), "Record<number, ErrorEntry>");
  return `import type { ErrorEntry } from "./tables.ts";\n\n${withNumericKeys(table)}`;
}
