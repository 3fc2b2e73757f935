import { examples } from "./examples.gen.ts";
import type { OperationId, ReplyOf, RequestOf } from "./types.ts";

/** Name of a hand-written case of the operation. */
export type CaseName<Id extends OperationId> = keyof (typeof examples)[Id] & string;

/** A case: a request and the reply that answers it. */
export interface Case<Id extends OperationId = OperationId> {
  summary: string;
  request: RequestOf<Id>;
  response: ReplyOf<Id>;
}

/** The cases of an operation by name, the default one first. */
export function casesOf<Id extends OperationId>(operation: Id): Record<CaseName<Id>, Case<Id>> {
  return (examples as unknown as { [Id in OperationId]: Record<CaseName<Id>, Case<Id>> })[operation];
}

export { examples };
