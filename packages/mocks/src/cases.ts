import type { OperationId } from "@chat-friends/contract";
import {
  type Case,
  type CaseName,
  casesOf,
  type DerivedCaseName,
  derivedCasesOf,
} from "@chat-friends/contract/examples";
import { dequal } from "dequal/lite";

/**
 * A case by its name, hand-written or derived.
 *
 * @throws Error that names the operation's cases, if no case has this name
 */
export function caseNamed<Id extends OperationId>(operation: Id, name: CaseName<Id> | DerivedCaseName<Id>): Case<Id> {
  const named: Record<string, Case<Id>> = { ...derivedCasesOf(operation), ...casesOf(operation) };
  const found = Object.hasOwn(named, name) && named[name];
  if (found) return found;
  const names = Object.keys(casesOf(operation)).join(", ");
  throw new Error(`${operation} has no case "${name}"; its cases are ${names}, and code_<code> for any other code`);
}

/** The case with this request; undefined if several cases have it, because only a name selects one of those. */
export function caseWithRequest(cases: Record<string, Case>, request: unknown): Case | undefined {
  const [found, another] = Object.values(cases).filter((known) => dequal(known.request, request));
  return another ? undefined : found;
}
