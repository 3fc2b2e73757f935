import { operations } from "../operations.gen.ts";
import type { Switches } from "../switches.ts";
import type { BatchOperationId, OperationId, RequestOf } from "../types.ts";
import { itemViolation } from "../validate.ts";

type RequestSwitches = Partial<Pick<Switches, "strict" | "malformedItem" | "missingAddSource" | "readsOver100">>;

/** A fault that refuses the whole request because of a switch, as a sentence; undefined if the request has no such fault. */
export function requestFault<Id extends OperationId>(
  operation: Id,
  request: RequestOf<Id>,
  { strict, malformedItem, missingAddSource, readsOver100 }: RequestSwitches,
): string | undefined {
  const { tolerated, requestItems } = operations[operation];
  const items = itemsOf(request, requestItems);
  return (
    (strict === "on" && missingIn(request, tolerated)) ||
    (readsOver100 === "refused" && operation === "friend_get_list" && tooMany(items)) ||
    (missingAddSource === "request" && operation === "friend_import" && withoutSource(items)) ||
    (malformedItem === "request" && malformed(operation as BatchOperationId, items)) ||
    undefined
  );
}

function itemsOf(request: object, member: string | null): readonly unknown[] {
  return member === null ? [] : ((request as Record<string, unknown[]>)[member] ?? []);
}

function missingIn(request: Readonly<Record<string, unknown>>, members: readonly string[]): string | undefined {
  const missing = members.find((member) => request[member] === undefined);
  return missing && `${missing} is missing`;
}

function tooMany(items: readonly unknown[]): string | undefined {
  return items.length > 100 ? "To_Account must not have more than 100 items" : undefined;
}

function withoutSource(items: readonly unknown[]): string | undefined {
  const index = items.findIndex((item) => !Object.hasOwn(item as object, "AddSource"));
  return index < 0 ? undefined : `AddFriendItem[${index}].AddSource is missing`;
}

function malformed(operation: BatchOperationId, items: readonly unknown[]): string | undefined {
  for (const [index, item] of items.entries()) {
    const violation = itemViolation(operation, item);
    if (violation) return `${operations[operation].requestItems}[${index}]: ${violation.message}`;
  }
  return undefined;
}
