import type { Spec } from "../../model/spec.ts";

/** An operation takes each parameter of parameters.yaml, by reference: every call is signed the same way. */
export function operationTakesTheQuery({ paths, parameters }: Spec): string[] {
  const expected = Object.keys(parameters).map((name) => `../parameters.yaml#/${name}`);
  return Object.entries(paths).flatMap(([operation, item]) => {
    const taken = (item["post"]?.parameters ?? []).map(({ $ref }) => $ref);
    const missing = expected.filter((reference) => !taken.includes(reference));
    const others = taken.filter((reference) => !reference || !expected.includes(reference));
    return [
      ...missing.map((reference) => `paths/${operation}.yaml: ${reference} is missing; refer to it under parameters`),
      ...others.map(
        () => `paths/${operation}.yaml: a parameter is not one of parameters.yaml; move it there, or drop it`,
      ),
    ];
  });
}
