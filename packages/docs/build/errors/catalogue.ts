import {
  type ErrorCode,
  errors,
  isListed,
  type OperationId,
  operationIds,
  operations,
  type RetryClass,
} from "@chat-friends/contract";
import { type ErrorExplanation, explanations } from "@chat-friends/contract/explain";

/** A code with everything that the contract says about it. */
export interface Code extends ErrorExplanation {
  readonly code: ErrorCode;
  readonly name: string;
  readonly retry: RetryClass;
  /** Operations that may return the code. The list is empty for a code of the gateway, because any call may get it. */
  readonly operations: readonly OperationId[];
}

/** Every code of the catalogue, by number. */
export const catalogue: readonly Code[] = Object.keys(errors)
  .map(Number)
  .filter(isListed)
  .map((code) => ({ code, ...explanations[code], ...errors[code], operations: operationsWith(code) }));

/** The groups in which the pages list the codes. */
export const groups: readonly { readonly id: string; readonly name: string; readonly codes: readonly Code[] }[] = [
  { id: "operations", name: "Codes of the operations", codes: catalogue.filter(({ code }) => code < 60000) },
  { id: "public", name: "Codes of the gateway", codes: catalogue.filter(({ code }) => code >= 60000 && code < 70000) },
  { id: "accounts", name: "Codes about accounts and signatures", codes: catalogue.filter(({ code }) => code >= 70000) },
];

function operationsWith(code: ErrorCode): OperationId[] {
  return operationIds.filter((id) => operations[id].codes.some((each) => each === code));
}

/** The list at the side of every page about errors. */
export const errorSection = [
  { name: "Errors", pages: [{ path: "errors/", name: "All codes" }] },
  ...groups.map(({ name, codes }) => ({
    name,
    dense: true,
    pages: codes.map(({ code }) => ({ path: `errors/${code}/`, name: String(code) })),
  })),
];

/** The retry classes in the order in which the pages list them. */
export const retryClasses: Readonly<Record<RetryClass, { readonly name: string; readonly meaning: string }>> = {
  later: { name: "later", meaning: "The same request may be sent again after a wait." },
  "new-signature": { name: "new signature", meaning: "The same request may be sent again with a new signature." },
  "after-change": {
    name: "after a change",
    meaning:
      "The same request may be sent again after somebody has changed the item, or the data that it conflicts with in the service.",
  },
  never: {
    name: "never",
    meaning: "The service refuses the same request until somebody changes the app, its plan or the caller.",
  },
};
