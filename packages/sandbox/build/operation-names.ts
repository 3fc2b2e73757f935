import { operations } from "@chat-friends/contract";

const every = Object.entries(operations);
const batches = every.filter(([, { requestItems }]) => requestItems !== null);

/** The operations that a member may name, by its `x-operation`; the descriptions leave them to contract's table. */
const names: Record<string, string[]> = {
  any: every.map(([operation]) => operation),
  batch: batches.map(([operation]) => operation),
};

/** The value with names in each schema that has an `x-operation`, and without the keywords that only a generator of types reads. */
export function withOperationNames<Value>(value: Value): Value;
export function withOperationNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => withOperationNames(each));
  if (typeof value !== "object" || value === null) return value;
  const { "x-operation": operation, "x-switches": _switches, ...members } = value as Record<string, unknown>;
  const named = Object.entries(members).map(([name, inner]) => [name, withOperationNames(inner)]);
  return { ...Object.fromEntries(named), ...(operation !== undefined && { enum: names[String(operation)] }) };
}
