import { isDeepStrictEqual } from "node:util";
import type { Spec } from "../../model/spec.ts";
import { requests } from "../tree/cases.ts";

/** No two cases of an operation have the same request: mocks choose the case whose request equals the body. */
export function requestSelectsOneCase(spec: Spec): string[] {
  const all = requests(spec);
  return all.flatMap((later, index) => {
    const earlier = all
      .slice(0, index)
      .find(({ operation, value }) => operation === later.operation && isDeepStrictEqual(value, later.value));
    if (!earlier) return [];
    return [`${later.file}: ${later.name} has the request of ${earlier.name}; change one, or leave a case out`];
  });
}
