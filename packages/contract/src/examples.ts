import { derivedReplies, examples, publicReplies } from "./examples.gen.ts";
import type { OperationId, ReplyOf, RequestOf } from "./types.ts";

/** Name of a hand-written case of the operation. */
export type CaseName<Id extends OperationId> = keyof (typeof examples)[Id] & string;

/** Name of a derived case: `code_<code>`, for a public code or a code of the operation without a hand-written case. */
export type DerivedCaseName<Id extends OperationId> = (keyof (typeof derivedReplies)[Id] | keyof typeof publicReplies) &
  string;

/** A case: a request and the reply that answers it. */
export interface Case<Id extends OperationId = OperationId> {
  summary: string;
  request: RequestOf<Id>;
  response: ReplyOf<Id>;
}

/** The hand-written cases of an operation by name, the default one first. */
export function casesOf<Id extends OperationId>(operation: Id): Record<CaseName<Id>, Case<Id>> {
  return (examples as unknown as { [Id in OperationId]: Record<CaseName<Id>, Case<Id>> })[operation];
}

/** The operation's first case. The spec's lint requires it, and requires that it is a success. */
export function defaultCaseOf<Id extends OperationId>(operation: Id): Case<Id> {
  const [first] = Object.values(casesOf(operation)) as [Case<Id>];
  return first;
}

/** The cases of an operation that are derived from the error catalogue; all have the request of the default case. */
export function derivedCasesOf<Id extends OperationId>(operation: Id): Record<DerivedCaseName<Id>, Case<Id>> {
  const { request } = defaultCaseOf(operation);
  const replies = Object.entries({ ...derivedReplies[operation], ...publicReplies });
  const cases = replies.map(([name, reply]) => [name, { ...reply, request }]);
  return Object.fromEntries(cases) as Record<DerivedCaseName<Id>, Case<Id>>;
}

export { differences } from "./differences.ts";
export { examples };
