import { isOperationId, type OperationId } from "@chat-friends/contract";
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

/** A case by the name of its operation and its own name. If there is no such case, it is the default case. It is undefined if there is no such operation. */
export function pick(operation: string, caseName = ""): Picked | undefined {
  if (!isOperationId(operation)) return undefined;
  const [first = ""] = caseNames(operation);
  const cases: Readonly<Record<string, Case>> = casesOf(operation);
  const name = Object.hasOwn(cases, caseName) ? caseName : first;
  const { [name]: found } = cases;
  return found && { ...found, operation, caseName: name };
}

/** The case that the console shows first. */
export const defaultCase: Picked = { ...casesOf("friend_add").basic, operation: "friend_add", caseName: "basic" };

/** The body of a case as text for the editor. */
export function bodyOf({ request }: Case): string {
  return JSON.stringify(request, null, 2);
}
