import { excerpt } from "../excerpt.ts";
import { operations } from "../operations.gen.ts";
import type { OperationId } from "../types.ts";
import { type Admitted, refuse } from "./refusal.ts";

const operationByPath = new Map(
  Object.entries(operations).map(([operation, { path }]) => [path as string, operation as OperationId]),
);

/** Which operation a call is for: an unknown path is 60009, any method but POST is 60002. */
export function admitAddress(method: string, path: string): Admitted<OperationId> {
  const operation = operationByPath.get(path);
  if (!operation) return refuse(60009, `no such resource; known are ${[...operationByPath.keys()].join(", ")}`);
  if (method !== "POST") return refuse(60002, `the method must be POST, not ${excerpt(method)}`);
  return { value: operation };
}
