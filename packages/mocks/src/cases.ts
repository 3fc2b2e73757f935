import type { OperationId } from "@chat-friends/contract";
import { type Case, type CaseName, casesOf } from "@chat-friends/contract/examples";
import { sameJson } from "./same-json.ts";

/** The operation's first case; the spec's lint sees to it that there is one, and that it is a success. */
export function defaultCase<Id extends OperationId>(operation: Id): Case<Id> {
  const [first] = Object.values(casesOf(operation)) as [Case<Id>];
  return first;
}

/** @throws Error naming the operation's cases, where none of them has this name */
export function caseNamed<Id extends OperationId>(operation: Id, name: CaseName<Id>): Case<Id> {
  const cases = casesOf(operation);
  if (!Object.hasOwn(cases, name)) {
    throw new Error(`${operation} has no case "${name}"; its cases are ${Object.keys(cases).join(", ")}`);
  }
  return cases[name];
}

/** The case that has this request; none where several have it, for only a name tells those apart. */
export function caseWithRequest(cases: Record<string, Case>, request: unknown): Case | undefined {
  const [found, another] = Object.values(cases).filter((known) => sameJson(known.request, request));
  return another ? undefined : found;
}
