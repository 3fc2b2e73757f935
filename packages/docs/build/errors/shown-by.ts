import type { ErrorCode, OperationId } from "@chat-friends/contract";
import { casesOf, derivedCasesOf } from "@chat-friends/contract/examples";
import type { Code } from "./catalogue.ts";

/** A case whose reply has the code. */
export interface ShownBy {
  readonly operation: OperationId;
  readonly name: string;
  readonly summary: string;
  readonly request: unknown;
  readonly response: unknown;
  /** Whether a person wrote the case in the spec. The other cases are made from the error catalogue. */
  readonly handWritten: boolean;
}

/** The hand-written cases with the code. Cases with the fewest other codes come first. */
export function handWritten(code: ErrorCode, operations: readonly OperationId[]): ShownBy[] {
  const cases = operations.flatMap((operation) =>
    Object.entries(casesOf(operation)).map(([name, each]) => ({ operation, name, ...each, handWritten: true })),
  );
  const having = cases.filter(({ response }) => codesIn(response).includes(code));
  return having.sort((a, b) => codesIn(a.response).length - codesIn(b.response).length);
}

/** The case that the code's page shows. Throws if there is no case. */
export function exampleOf({ code, operations }: Code): ShownBy {
  const [first] = handWritten(code, operations);
  if (first) return first;
  const [operation = "friend_add"] = operations;
  const derived: Readonly<Record<string, Omit<ShownBy, "operation" | "name" | "handWritten">>> =
    derivedCasesOf(operation);
  const name = `code_${code}`;
  const found = derived[name];
  if (!found) throw new Error(`${operation} has no case with ${code}`);
  return { ...found, operation, name, handWritten: false };
}

/** Every code in a reply except 0. */
function codesIn(reply: object): number[] {
  const codes = Object.entries(reply).flatMap(([name, value]) => {
    if (name === "ErrorCode" || name === "ResultCode") return value === 0 ? [] : [Number(value)];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item) => (typeof item === "object" && item !== null ? codesIn(item) : []));
  });
  return codes;
}
