import { type OperationId, operations } from "@chat-friends/contract";
import { type Case, casesOf } from "@chat-friends/contract/examples";

/** A case of the description, picked by name. */
export interface Picked extends Case {
  operation: OperationId;
  caseName: string;
}

/** The names of an operation's cases, the default one first. */
export function caseNames(operation: OperationId): string[] {
  return Object.keys(casesOf(operation));
}

/** A case by the names of its operation and itself, the default case where it has no such one; undefined for no operation. */
export function pick(operation: string, caseName = ""): Picked | undefined {
  if (!isOperation(operation)) return undefined;
  const [first = ""] = caseNames(operation);
  const cases: Readonly<Record<string, Case>> = casesOf(operation);
  const name = Object.hasOwn(cases, caseName) ? caseName : first;
  const { [name]: found } = cases;
  return found && { ...found, operation, caseName: name };
}

/** What the console begins with. */
export const defaultCase: Picked = { ...casesOf("friend_add").basic, operation: "friend_add", caseName: "basic" };

/** The body of a case as it is written into the editor. */
export function bodyOf({ request }: Case): string {
  return JSON.stringify(request, null, 2);
}

function isOperation(name: string): name is OperationId {
  return Object.hasOwn(operations, name);
}
